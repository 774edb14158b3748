/// What people and organisations must look like.
enum PersonRules {
    static func check(_ person: Person) throws {
        var check = FieldCheck()
        check.code("handle", person.handle)
        check.text("name", person.name, limit: 100)
        check.optional("email", person.email, limit: 254)
        if let email = person.email {
            let parts = email.split(separator: "@", omittingEmptySubsequences: false)
            check.demand(
                parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty && !email.contains(where: \.isWhitespace), "email",
                ja: "メールアドレスの形ではありません。", en: "is not the form of a mail address.")
        }
        check.optional("post", person.post, limit: 100)
        check.demand(person.handle != Principal.system.handle, "handle", ja: "予約された名前です。", en: "is reserved.")
        try check.finish()
    }

    static func check(_ organisation: Organisation) throws {
        var check = FieldCheck()
        check.code("code", organisation.code)
        check.text("name-ja", organisation.nameJa)
        check.text("name-en", organisation.nameEn)
        check.optional("holder-number", organisation.holderNumber, limit: 40)
        try check.finish()
    }

    /// Long enough, and not something that everybody tries first.
    static func check(password: String, handle: String) throws {
        var check = FieldCheck()
        check.demand(password.count >= 12, "password", ja: "12文字以上にしてください。", en: "use at least 12 characters.")
        check.demand(password.count <= 256, "password", ja: "256文字以内にしてください。", en: "use at most 256 characters.")
        let plain = password.lowercased()
        check.demand(
            Set(plain).count >= 5 && !plain.contains(handle.lowercased()), "password", ja: "推測されやすすぎます。", en: "is too easy to guess.")
        try check.finish()
    }
}
