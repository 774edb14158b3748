public import Diagnostics

extension RegistryError {
    /// `REG-001` to `REG-013`, one for each case.
    public var code: String {
        switch self {
        case .notAllowed: "REG-001"
        case .unknownPerson: "REG-002"
        case .notFound: "REG-003"
        case .alreadyThere: "REG-004"
        case .changedMeanwhile: "REG-005"
        case .invalid: "REG-006"
        case .forbiddenByState: "REG-007"
        case .fourEyes: "REG-008"
        case .wrongPassword: "REG-009"
        case .locked: "REG-010"
        case .reasonMissing: "REG-011"
        case .brokenChain: "REG-012"
        case .request: "REG-013"
        }
    }

    /// What happened and what to do.
    public var wording: Wording {
        switch self {
        case .notAllowed(let person, let permission):
            Wording(
                ja: "\(shown(person)) には「\(permission.title.japanese)」の権限がありません。管理者に役割の付与を依頼してください。",
                en: "\(shown(person)) lacks the permission \"\(permission.title.english)\"; ask an administrator for a role that has it.")
        case .unknownPerson(let handle):
            Wording(
                ja: "利用者「\(shown(handle))」は登録されていないか、停止されています。",
                en: "the person \"\(shown(handle))\" is not registered, or is switched off.")
        case .notFound(let kind, let name):
            Wording(ja: "\(kind.title.japanese)「\(shown(name))」がありません。", en: "there is no \(kind.title.english) \"\(shown(name))\".")
        case .alreadyThere(let kind, let name):
            Wording(
                ja: "\(kind.title.japanese)「\(shown(name))」は既にあります。", en: "the \(kind.title.english) \"\(shown(name))\" is already there.")
        case .changedMeanwhile(let kind, let name):
            Wording(
                ja: "\(kind.title.japanese)「\(shown(name))」は、読み込んだ後にほかの人が変更しました。読み直してから変更してください。",
                en:
                    "the \(kind.title.english) \"\(shown(name))\" was changed by somebody else since you read it; read it again and repeat the change."
            )
        case .invalid(let problems):
            Wording(
                ja: problems.map { "\($0.field): \($0.wording.japanese)" }.joined(separator: " "),
                en: problems.map { "\($0.field): \($0.wording.english)" }.joined(separator: " "))
        case .forbiddenByState(let wording), .request(let wording): wording
        case .fourEyes(let name):
            Wording(
                ja: "\(shown(name)) は、作成・実施・凍結した本人が承認・検証することはできません。別の人が行ってください。",
                en: "whoever wrote, implemented or froze \(shown(name)) may not approve or verify it; another person must.")
        case .wrongPassword(let person):
            Wording(
                ja: "\(shown(person)) のパスワードが違うか、設定されていません。署名にはパスワードが必要です。",
                en: "the password of \(shown(person)) is wrong or has not been set; a signature needs it.")
        case .locked(let person, let until):
            Wording(
                ja: "パスワードを何度も間違えたため、\(shown(person)) は \(until) まで署名できません。",
                en: "after several wrong passwords \(shown(person)) cannot sign until \(until).")
        case .reasonMissing: Wording(ja: "理由(--reason)を書いてください。記録に残ります。", en: "give the reason (--reason); it goes on record.")
        case .brokenChain(let place): place.wording
        }
    }

    private func shown(_ text: String) -> String { VisibleText.of(text, limit: 120) }
}
