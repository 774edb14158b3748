import Diagnostics

/// What an institution, a site and a contact must look like.
enum InstitutionRules {
    static func check(_ institution: Institution) throws {
        var check = FieldCheck()
        check.code("code", institution.code)
        check.text("name-ja", institution.nameJa)
        check.text("name-en", institution.nameEn)
        check.country("country", institution.country)
        check.optional("address", institution.address, limit: 1000)
        check.optional("note", institution.note)
        try check.finish()
    }

    static func check(_ site: Site) throws {
        var check = FieldCheck()
        check.code("site", site.code)
        check.text("name", site.name)
        check.optional("address", site.address, limit: 1000)
        check.optional("note", site.note)
        try check.finish()
    }

    static func check(_ contact: InstitutionContact) throws {
        var check = FieldCheck()
        check.text("name", contact.name)
        check.optional("duty", contact.duty, limit: 300)
        check.mail("mail", contact.mail)
        check.optional("phone", contact.phone, limit: 60)
        check.demand(
            !contact.receivesNotices || contact.mail != nil || contact.phone != nil, "mail",
            ja: "通知を送る相手には、メールか電話が要ります。", en: "somebody who gets notices needs a mail address or a telephone.")
        check.optional("note", contact.note)
        try check.finish()
    }
}

extension FieldCheck {
    /// A mail address as far as its form tells: ASCII, one `@` between two parts, nothing that could end a mail header.
    mutating func mail(_ field: String, _ value: String?) {
        guard let value else { return }
        optional(field, value, limit: 254)
        let parts = value.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = value.unicodeScalars.allSatisfy { $0.value > 32 && $0.value < 127 && !"<>,;:\"()[]\\".unicodeScalars.contains($0) }
        demand(
            parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && isPlain, field, ja: "メールアドレスの形ではありません。", en: "does not look like a mail address.")
    }
}
