import ArgumentParser
import Registry

/// What can be changed about a supplier.
struct SupplierChanges: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.say("名称", "name in Japanese")))
    var name: String?

    @Option(help: ArgumentHelp(Speech.say("英語名", "name in English")))
    var nameEn: String?

    @Option(help: ArgumentHelp(Speech.say("連絡先", "contact")))
    var contact: String?

    @Option(help: ArgumentHelp(Speech.say("セキュリティ連絡先", "security contact")))
    var securityContact: String?

    @Option(help: ArgumentHelp(Speech.say("契約", "contract")))
    var contract: String?

    @Option(help: ArgumentHelp(Speech.say("契約開始", "contract from"), valueName: "yyyy-mm-dd"))
    var contractFrom: String?

    @Option(help: ArgumentHelp(Speech.say("契約終了", "contract until"), valueName: "yyyy-mm-dd"))
    var contractUntil: String?

    @Option(help: ArgumentHelp(Speech.say("サポート終了", "supported until"), valueName: "yyyy-mm-dd"))
    var supportUntil: String?

    @Option(help: ArgumentHelp(Speech.say("通知の期限(日)", "days of notice")))
    var noticeDays: Int?

    @Option(help: ArgumentHelp(Speech.say("メモ", "note")))
    var note: String?

    func apply(to supplier: inout Supplier) {
        if let name { supplier.nameJa = name }
        if let nameEn { supplier.nameEn = nameEn }
        if let contact { supplier.contact = contact }
        if let securityContact { supplier.securityContact = securityContact }
        if let contract { supplier.contract = contract }
        if let contractFrom { supplier.contractFrom = contractFrom }
        if let contractUntil { supplier.contractUntil = contractUntil }
        if let supportUntil { supplier.supportUntil = supportUntil }
        if let noticeDays { supplier.noticeDays = noticeDays }
        if let note { supplier.note = note }
    }
}
