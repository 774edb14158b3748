public import Diagnostics

/// Why a notice or one of its texts is refused.
public enum NoticeError: ExplainedError, Equatable {
    /// A field that there is not, or not here.
    case unknownField(String, line: Int, known: [String])
    /// `{{` without `}}`.
    case openField(line: Int)
    /// A subject that there is not.
    case unknownSubject(String, known: [String])
    /// Nobody is to be told.
    case nobody(subject: String)
    /// There is nothing to tell yet: no approved plan, no such end.
    case nothingToTell(Wording)

    /// `NOTICE-001` to `NOTICE-005`.
    public var code: String {
        switch self {
        case .unknownField: "NOTICE-001"
        case .openField: "NOTICE-002"
        case .unknownSubject: "NOTICE-003"
        case .nobody: "NOTICE-004"
        case .nothingToTell: "NOTICE-005"
        }
    }

    /// What happened and what to do.
    public var wording: Wording {
        switch self {
        case .unknownField(let name, let line, let known):
            Wording(
                ja: "文面の\(line)行目: 差し込み項目「\(shown(name))」はありません。使えるもの: \(known.joined(separator: ", "))",
                en: "line \(line) of the text: there is no field \"\(shown(name))\"; there are: \(known.joined(separator: ", "))")
        case .openField(let line):
            Wording(ja: "文面の\(line)行目: 「{{」に対する「}}」がありません。", en: "line \(line) of the text: \"{{\" without \"}}\".")
        case .unknownSubject(let name, let known):
            Wording(
                ja: "通知の内容「\(shown(name))」はありません。次のいずれかです: \(known.joined(separator: ", "))",
                en: "there is no subject \"\(shown(name))\"; it is one of: \(known.joined(separator: ", "))")
        case .nobody(let subject):
            Wording(
                ja: "「\(shown(subject))」を伝えるべき相手はいません。全員に送るには --to all を指定してください。",
                en: "nobody is to be told of \"\(shown(subject))\"; to send it to all, give --to all.")
        case .nothingToTell(let wording): wording
        }
    }

    private func shown(_ text: String) -> String { VisibleText.of(text, limit: 80) }
}
