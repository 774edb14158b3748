import Diagnostics
import Duties
public import PSIRT

/// How far an advisory goes and from when.
public struct AdvisorySharing: Sendable, Hashable {
    /// With whom it may be shared.
    public var label: TLP
    /// The moment before which it does not go out, RFC 3339 UTC; nil for none.
    public var embargoUntil: String?
    /// To whom it goes where its label is stricter than CLEAR.
    public var recipients: [String]

    /// Sharing from its parts.
    public init(label: TLP = .clear, embargoUntil: String? = nil, recipients: [String] = []) {
        self.label = label
        self.embargoUntil = embargoUntil
        self.recipients = recipients
    }

    /// Whether it is for those alone who take part in the case.
    var isGuarded: Bool { label < .green || embargoUntil != nil }

    /// - Throws: ``RegistryError``; a strict label or an embargo without a case, since only a case says who needs to know.
    func check(hasCase: Bool) throws {
        var check = FieldCheck()
        if let embargoUntil {
            let moment = Instant(embargoUntil)
            check.demand(
                moment?.description == embargoUntil, "embargo", ja: "2026-11-27T01:30:00Z の形で、UTCで書いてください。",
                en: "is written in UTC like 2026-11-27T01:30:00Z.")
        }
        for recipient in recipients { check.text("recipient", recipient, limit: 200) }
        check.demand(
            !recipients.contains { $0.contains(where: \.isNewline) }, "recipient", ja: "1件を1行で書いてください。", en: "is one line each.")
        try check.finish()
        guard isGuarded, !hasCase else { return }
        throw RegistryError.forbiddenByState(
            Wording(
                ja: "\(label.rawValue)や公表日前のアドバイザリーは、知る必要のある人を決める案件とともに作成してください(--case)。",
                en: "an advisory under \(label.rawValue) or an embargo belongs to a case, which says who needs to know (--case)."))
    }
}
