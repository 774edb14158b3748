/// What a trade party must look like.
enum TradePartyRules {
    static func check(_ party: TradeParty) throws {
        var check = FieldCheck()
        check.code("code", party.code)
        check.text("name-ja", party.nameJa)
        check.text("name-en", party.nameEn)
        check.optional("licence", party.licence, limit: 120)
        check.optional("contact", party.contact, limit: 1000)
        check.mail("mail", party.mail)
        check.optional("note", party.note)
        try check.finish()
    }
}
