export const id = 8454;
export const ids = [8454];
export const modules = {

/***/ 68454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openIAM: () => (/* binding */ openIAM)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66111);
/* harmony import */ var _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34431);
/* harmony import */ var _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54826);
/* harmony import */ var _with_methods_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24896);


const commands = { GetInstanceProfileCommand: _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_0__/* .GetInstanceProfileCommand */ .Q, SimulatePrincipalPolicyCommand: _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_1__/* .SimulatePrincipalPolicyCommand */ .k };
function openIAM(settings) {
    return (0,_with_methods_js__WEBPACK_IMPORTED_MODULE_2__/* .withMethods */ .R)(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_3__/* .IAMClient */ .h(settings), commands);
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
