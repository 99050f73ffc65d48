;;; Drives eglot by its own commands, and writes what they show as JSON. -*- lexical-binding: t -*-

(require 'eglot)
(require 'json)
(require 'python)

(defun bk-job-await (what condition)
  "Run what Emacs waits for until CONDITION holds; fail for WHAT after 20 seconds."
  (let ((end (+ (float-time) 20)) (value nil))
    (while (and (not (setq value (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (or value (error "No %s" what))))

(defun bk-job-cursor-on (text)
  "Move to the beginning of TEXT."
  (goto-char (point-min))
  (search-forward text)
  (goto-char (match-beginning 0)))

(defun bk-job-run (folder)
  "Start eglot for FOLDER, and return what its answers look like in Emacs."
  (let ((eglot-sync-connect 30) (eglot-connect-timeout 30) (eglot-confirm-server-initiated-edits nil) result)
    (find-file (expand-file-name "client.py" folder))
    (call-interactively #'eglot)
    (flymake-mode 1)

    (bk-job-await "diagnostics" (lambda () (flymake-start) (flymake-diagnostics)))
    (push (cons 'diagnostics
                (vconcat (mapcar (lambda (diag)
                                   (format "%d %s" (1- (line-number-at-pos (flymake-diagnostic-beg diag)))
                                           (flymake-diagnostic-text diag)))
                                 (sort (flymake-diagnostics)
                                       (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))))
          result)

    (bk-job-cursor-on "1250001")
    (let (hover)
      (eglot-hover-eldoc-function (lambda (text &rest _) (setq hover text)))
      (push (cons 'hover (substring-no-properties (bk-job-await "hover" (lambda () hover)))) result))

    ;; What the workspace defines is read in the background.
    (bk-job-cursor-on "1241001")
    (bk-job-await "definition" (lambda () (ignore-errors (xref-backend-definitions 'eglot "LSP identifier at point."))))
    (call-interactively #'xref-find-definitions)
    (push (cons 'definition (format "%s:%d" (file-name-nondirectory (buffer-file-name)) (line-number-at-pos))) result)
    (find-file (expand-file-name "client.py" folder))

    (bk-job-cursor-on "1208147")
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt choices &rest _)
                 (push (cons 'actions (vconcat (mapcar #'car choices))) result)
                 (car (car choices)))))
      ;; As by a key: otherwise a menu would open.
      (let ((last-nonmenu-event t)) (call-interactively #'eglot-code-actions)))
    (push (cons 'text (buffer-substring-no-properties (point-min) (point-max))) result)

    (goto-char (point-max))
    (insert "raise JobError(code=125)")
    (backward-char 1)
    (let ((found (eglot-completion-at-point)))
      (push (cons 'completions
                  (vconcat (mapcar #'substring-no-properties
                                   (all-completions (buffer-substring (nth 0 found) (nth 1 found)) (nth 2 found)))))
            result))
    (set-buffer-modified-p nil)
    (eglot-shutdown (eglot-current-server))
    result))

(let* ((given (split-string (getenv "BK_JOB_EDITOR_TEST") "\n"))
       (result (condition-case failure
                   (progn (load (nth 0 given) nil t) (bk-job-run (nth 1 given)))
                 (error (list (cons 'error (format "%S" failure)))))))
  (with-temp-file (nth 2 given) (insert (json-encode result))))
