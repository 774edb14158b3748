import Diagnostics

extension RegistryError {
    /// The maker has nobody who takes reports from outside.
    static var noCaseHandlers: RegistryError {
        .forbiddenByState(
            Wording(ja: "届出を受け付ける担当者が登録されていません。電話などでご連絡ください。", en: "nobody is registered who takes reports; please call us."))
    }
}
