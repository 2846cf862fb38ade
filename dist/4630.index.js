export const id = 4630;
export const ids = [4630];
export const modules = {

/***/ 34630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openSSM: () => (/* binding */ openSSM)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ssm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67394);
/* harmony import */ var _aws_sdk_client_ssm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29488);
/* harmony import */ var _aws_sdk_client_ssm__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16766);
/* harmony import */ var _aws_sdk_client_ssm__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24557);
/* harmony import */ var _aws_sdk_client_ssm__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10415);
/* harmony import */ var _aws_sdk_client_ssm__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90439);
/* harmony import */ var _aws_sdk_client_ssm__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27850);
/* harmony import */ var _with_methods_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24896);


const commands = {
    DeleteParametersCommand: _aws_sdk_client_ssm__WEBPACK_IMPORTED_MODULE_0__/* .DeleteParametersCommand */ .l,
    DescribeParametersCommand: _aws_sdk_client_ssm__WEBPACK_IMPORTED_MODULE_1__/* .DescribeParametersCommand */ .$,
    GetParameterCommand: _aws_sdk_client_ssm__WEBPACK_IMPORTED_MODULE_2__/* .GetParameterCommand */ .l,
    GetParametersCommand: _aws_sdk_client_ssm__WEBPACK_IMPORTED_MODULE_3__/* .GetParametersCommand */ .A,
    GetParametersByPathCommand: _aws_sdk_client_ssm__WEBPACK_IMPORTED_MODULE_4__/* .GetParametersByPathCommand */ .o,
    PutParameterCommand: _aws_sdk_client_ssm__WEBPACK_IMPORTED_MODULE_5__/* .PutParameterCommand */ .i,
};
function openSSM(settings) {
    return (0,_with_methods_js__WEBPACK_IMPORTED_MODULE_6__/* .withMethods */ .R)(new _aws_sdk_client_ssm__WEBPACK_IMPORTED_MODULE_7__/* .SSMClient */ .j(settings), commands);
}


/***/ }),

/***/ 24896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ withMethods)
/* harmony export */ });
/**
 * Gives one of the SDK's bare clients a method for each of these commands. The SDK's `SSM`, `EC2` … have all that there
 * are; from a bare client the bundler leaves out what is not named, which otherwise every run has to read: 2 MB for EC2.
 */
function withMethods(client, commands) {
    const methods = Object.entries(commands).map(([name, Command]) => [
        `${name.charAt(0).toLowerCase()}${name.slice(1, -'Command'.length)}`,
        (input, options) => client.send(new Command(input), options),
    ]);
    return Object.assign(client, Object.fromEntries(methods));
}


/***/ })

};
