public import Diagnostics

/// Why a message is none that a person wrote to us: it must not be answered, and is no report.
public enum AutomaticMail: String, Sendable, CaseIterable {
    /// It says that a mail of ours did not arrive, or did (RFC 3464, RFC 3798).
    case bounce
    /// A program answered or sent it (RFC 3834).
    case automatic
    /// It came through a mailing list (RFC 2369, RFC 2919) or as bulk mail.
    case list
    /// It came from the address that we ourselves send from.
    case own

    /// The words for people.
    public var wording: Wording {
        switch self {
        case .bounce: Wording(ja: "配送の通知(不達など)", en: "a report on delivery")
        case .automatic: Wording(ja: "自動応答・自動送信", en: "sent by a program")
        case .list: Wording(ja: "メーリングリスト・一斉送信", en: "mail of a list, or bulk mail")
        case .own: Wording(ja: "自分のアドレスから", en: "from our own address")
        }
    }

    static func reason(_ root: MIMEPart, _ from: MailAddress?) -> AutomaticMail? {
        let header = root.header
        func says(_ name: String) -> String? { header.text(name).map { $0.lowercased() } }
        let local = from?.key.split(separator: "@").first ?? ""
        if root.type.value == "multipart/report" || says("return-path") == "<>" || local == "mailer-daemon" || local == "postmaster" {
            return .bounce
        }
        if let submitted = says("auto-submitted"), submitted.prefix(while: { $0.isLetter || $0 == "-" }) != "no" { return .automatic }
        let precedence = says("precedence") ?? ""
        if precedence == "auto_reply" || ["x-autoreply", "x-autorespond", "x-auto-response"].contains(where: { header.first($0) != nil }) {
            return .automatic
        }
        if ["bulk", "junk", "list"].contains(precedence) || ["list-id", "list-post", "list-unsubscribe"].contains(where: { header.first($0) != nil })
        {
            return .list
        }
        return nil
    }
}
