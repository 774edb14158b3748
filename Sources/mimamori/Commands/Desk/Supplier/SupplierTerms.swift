import ArgumentParser
import Registry

/// What is known of a supplier besides its names: given when it is registered or changed.
struct SupplierTerms: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.say("国(ISO 3166-1の2文字)", "country, two letters of ISO 3166-1")))
    var country: String?

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

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(Speech.say("SBOMの提供義務", "whether an SBOM is owed")))
    var sbom: Bool?

    @Option(help: ArgumentHelp(Speech.say("メモ", "note")))
    var note: String?

    func apply(to supplier: inout Supplier) {
        if let country { supplier.country = country }
        if let contact { supplier.contact = contact }
        if let securityContact { supplier.securityContact = securityContact }
        if let contract { supplier.contract = contract }
        if let contractFrom { supplier.contractFrom = contractFrom }
        if let contractUntil { supplier.contractUntil = contractUntil }
        if let supportUntil { supplier.supportUntil = supportUntil }
        if let noticeDays { supplier.noticeDays = noticeDays }
        if let sbom { supplier.owesSBOM = sbom }
        if let note { supplier.note = note }
    }
}
