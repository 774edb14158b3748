import Diagnostics

/// A parameter of an address or a member of a body.
struct Field: Sendable {
    /// Where a parameter stands.
    enum Place: String, Sendable {
        case path, query, header, body
    }

    let name: String
    let place: Place
    let kind: FieldKind
    let isRequired: Bool
    let title: Wording

    static func path(_ name: String, _ kind: FieldKind = .text(most: 200), ja: String, en: String) -> Field {
        Field(name: name, place: .path, kind: kind, isRequired: true, title: Wording(ja: ja, en: en))
    }

    static func query(_ name: String, _ kind: FieldKind = .text(most: 200), required: Bool = false, ja: String, en: String) -> Field {
        Field(name: name, place: .query, kind: kind, isRequired: required, title: Wording(ja: ja, en: en))
    }

    static func header(_ name: String, _ kind: FieldKind = .text(most: 200), required: Bool = false, ja: String, en: String) -> Field {
        Field(name: name, place: .header, kind: kind, isRequired: required, title: Wording(ja: ja, en: en))
    }

    /// A member of the body that must be there.
    static func member(_ name: String, _ kind: FieldKind = .text(most: 4000), ja: String, en: String) -> Field {
        Field(name: name, place: .body, kind: kind, isRequired: true, title: Wording(ja: ja, en: en))
    }

    /// A member of the body that may be left out or null.
    static func optional(_ name: String, _ kind: FieldKind = .text(most: 4000), ja: String, en: String) -> Field {
        Field(name: name, place: .body, kind: kind, isRequired: false, title: Wording(ja: ja, en: en))
    }

    /// Why something is done: goes into the audit chain.
    static let reason = Field.optional("reason", ja: "理由(監査記録に残る)", en: "why; kept in the audit chain")
    /// The signer's password.
    static let password = Field.member("password", .secret, ja: "署名する人のパスワード", en: "password of the signer")
}
