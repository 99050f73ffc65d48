// Starts the workbench of the VS Code that is bundled here, on a virtual workspace, with extensions that the server hands out.
import { IEditorService, IFileService, initialize } from '@codingame/monaco-vscode-api';
import { ExtensionHostKind } from '@codingame/monaco-vscode-api/extensions';
import { URI } from '@codingame/monaco-vscode-api/vscode/vs/base/common/uri';
import { StandaloneServices } from '@codingame/monaco-vscode-api/vscode/vs/editor/standalone/browser/standaloneServices';
import { ExtensionManifestTranslator } from '@codingame/monaco-vscode-api/vscode/vs/platform/extensionManagement/common/extensionsScannerService';
import {
  ExtensionType,
  TargetPlatform,
} from '@codingame/monaco-vscode-api/vscode/vs/platform/extensions/common/extensions';
import { IInstantiationService } from '@codingame/monaco-vscode-api/vscode/vs/platform/instantiation/common/instantiation';
import { IExtensionService } from '@codingame/monaco-vscode-api/vscode/vs/workbench/services/extensions/common/extensions.service';
import { IPaneCompositePartService } from '@codingame/monaco-vscode-api/vscode/vs/workbench/services/panecomposite/browser/panecomposite.service';
import getConfiguration, { initUserConfiguration } from '@codingame/monaco-vscode-configuration-service-override';
import getExtensions from '@codingame/monaco-vscode-extensions-service-override';
import getFiles from '@codingame/monaco-vscode-files-service-override';
import getLanguages from '@codingame/monaco-vscode-languages-service-override';
import getLog from '@codingame/monaco-vscode-log-service-override';
import getModel from '@codingame/monaco-vscode-model-service-override';
import getNotifications from '@codingame/monaco-vscode-notifications-service-override';
import getTextmate from '@codingame/monaco-vscode-textmate-service-override';
import getTheme from '@codingame/monaco-vscode-theme-service-override';
import '@codingame/monaco-vscode-theme-defaults-default-extension';
import getWorkbench from '@codingame/monaco-vscode-workbench-service-override';

const workers = { TextEditorWorker: 'editor', TextMateWorker: 'textmate', extensionHostWorkerMain: 'extensionHost' };
const workerUrl = (label) => new URL(`/bundled/${workers[label]}.js`, location.href).href;
window.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(workerUrl(label), { type: 'module', name: label }),
};

// VS Code listens to keys on the window, which also gets those of web pages in tabs, and those where nothing has the focus. These
// packages listen on the workbench alone.
window.addEventListener('keydown', (event) => {
  const workbench = document.querySelector('.monaco-workbench');
  if (workbench === null || event.composedPath().includes(workbench)) return;
  workbench.dispatchEvent(new KeyboardEvent(event.type, event));
});

const options = JSON.parse(document.getElementById('options').textContent);
const folder = URI.revive(options.folder);
await initUserConfiguration(JSON.stringify(options.settings));
const services = {
  ...getLog(),
  ...getConfiguration(),
  ...getFiles(),
  ...getModel(),
  ...getLanguages(),
  ...getTextmate(),
  ...getTheme(),
  ...getNotifications(),
  ...getExtensions({ url: workerUrl('extensionHostWorkerMain'), options: { type: 'module' } }),
  ...getWorkbench(),
};
// Created at once: the layout asks for the side bar before the browser is idle.
services[IPaneCompositePartService.toString()].supportsDelayedInstantiation = false;
await initialize(services, document.body, {
  workspaceProvider: { trusted: true, workspace: { folderUri: folder }, open: async () => false },
  enableWorkspaceTrust: false,
});

const translator = StandaloneServices.get(IInstantiationService).createInstance(ExtensionManifestTranslator);
const extensions = await Promise.all(options.extensions.map(describe));
await StandaloneServices.get(IExtensionService).deltaExtensions(extensions, []);
await provided(folder);
for (const file of options.editors) {
  await StandaloneServices.get(IEditorService).openEditor({ resource: URI.revive(file), options: { pinned: true } });
}

/** What the workbench knows about the extension in a folder of the server. It stays there, as extensions on vscode.dev do. */
async function describe(path) {
  const location = URI.parse(new URL(path, window.location.href).href);
  const manifest = await (await fetch(`${path}/package.json`)).json();
  const language = { devMode: false, language: 'en', pseudo: false, translations: {} };
  return {
    manifest: await translator.translateManifest(location, manifest, language),
    type: ExtensionType.User,
    isBuiltin: true,
    identifier: { id: `${manifest.publisher}.${manifest.name}` },
    location,
    targetPlatform: TargetPlatform.WEB,
    isValid: true,
    validations: [],
    extHostKind: ExtensionHostKind.LocalWebWorker,
    preRelease: false,
  };
}

/** Settles when an extension provides the files below `uri`. */
function provided(uri) {
  const files = StandaloneServices.get(IFileService);
  return new Promise((done) => {
    const look = () => files.hasProvider(uri) && done();
    files.onDidChangeFileSystemProviderRegistrations(look);
    void files.activateProvider(uri.scheme).then(look);
  });
}
