import assert from 'node:assert/strict';
import { isCertainHolder, isHolderName } from '../../../../server/src/core/catalog/vocabulary/holders';

describe('holders', () => {
  const certain =
    'ErrorCode ErrorCodes JobErrorCode JobErrorCodes JobErrors JobError ErrCode ERROR_CODE ERR_CODES ErrorCodeEnum ' +
    'ErrorCodeConstants BizErrorCode ResultCode RetCode ErrorEnum ErrConst ApiErrors BkErrorCode EsbErrorCode';
  const likely = 'errors errcode errorcode error_code codes code errs jobErrors Errors errorCode';
  const others =
    'error err e Error Exception Code Codes Status HttpStatus StatusCode HttpErrorCode GrpcErrorCode SQLErrorCodes ' +
    'ZipCode barcode decode ValidationError GeolocationPositionError ApiError KeyCode Config Foo response result';

  it('are named after error codes', () => {
    assert.deepEqual(
      [...certain.split(' '), ...likely.split(' ')].filter((name) => !isHolderName(name)),
      [],
    );
    assert.deepEqual(others.split(' ').filter(isHolderName), []);
  });

  it('are certain if a variable would have another name', () => {
    assert.deepEqual(
      certain.split(' ').filter((name) => !isCertainHolder(name)),
      [],
    );
    assert.deepEqual([...likely.split(' '), ...others.split(' ')].filter(isCertainHolder), []);
  });
});
