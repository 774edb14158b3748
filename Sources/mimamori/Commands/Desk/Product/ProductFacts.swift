import ArgumentParser
import Registry

/// What can be said of a product.
struct ProductFacts: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.say("販売名", "name in Japanese")))
    var name: String?

    @Option(help: ArgumentHelp(Speech.say("英語名", "name in English")))
    var nameEn: String?

    @Option(help: ArgumentHelp(Speech.say("一般的名称", "generic name")))
    var genericName: String?

    @Option(help: ArgumentHelp(Speech.say("JMDNコード(8桁)", "JMDN code (8 digits)")))
    var jmdn: String?

    @Option(name: .customLong("class"), help: ArgumentHelp(Speech.say("クラス分類", "class"), valueName: "I|II|III|IV"))
    var deviceClass: DeviceClass?

    @Option(help: ArgumentHelp(Speech.say("承認・認証・届出の別", "kind of the number"), valueName: "approval|certification|notification"))
    var approvalKind: ApprovalKind?

    @Option(help: ArgumentHelp(Speech.say("承認番号・認証番号・届出番号", "number of approval, certification or notification")))
    var approvalNumber: String?

    @Option(help: ArgumentHelp(Speech.say("承認・認証・届出の日", "its day"), valueName: "yyyy-mm-dd"))
    var approvedOn: String?

    @Option(help: ArgumentHelp(Speech.say("UDI-DI(GTIN)", "UDI-DI (a GTIN)")))
    var udiDi: String?

    @Option(help: ArgumentHelp(Speech.say("使用目的", "intended use in Japanese")))
    var intendedUse: String?

    @Option(help: ArgumentHelp(Speech.say("使用目的(英語)", "intended use in English")))
    var intendedUseEn: String?

    @Option(help: ArgumentHelp(Speech.say("ネットワーク接続", "network interfaces")))
    var network: String?

    @Option(help: ArgumentHelp(Speech.say("外部記憶媒体の接続", "interfaces for removable media")))
    var removableMedia: String?

    @Option(
        help: ArgumentHelp(
            Speech.say("手引書の対象か(R-001)", "whether the guidance applies (R-001)"), valueName: "undecided|applicable|not-applicable"))
    var applicability: Applicability?

    @Option(help: ArgumentHelp(Speech.say("対象かどうかの理由", "why")))
    var applicabilityReason: String?

    @Option(help: ArgumentHelp(Speech.say("ソフトウェア安全クラス", "software safety class"), valueName: "A|B|C"))
    var safetyClass: String?

    @Option(help: ArgumentHelp(Speech.say("責任者(1人1回、例 \"安全管理責任者: 山田\")", "who answers for what, once for each")))
    var responsible: [String] = []

    func apply(to product: inout Product) {
        if let name { product.nameJa = name }
        if let nameEn { product.nameEn = nameEn }
        if let genericName { product.genericName = genericName }
        if let jmdn { product.jmdn = jmdn }
        if let deviceClass { product.deviceClass = deviceClass }
        if let approvalKind { product.approvalKind = approvalKind }
        if let approvalNumber { product.approvalNumber = approvalNumber }
        if let approvedOn { product.approvedOn = approvedOn }
        if let udiDi { product.udiDI = udiDi }
        if let intendedUse { product.intendedUseJa = intendedUse }
        if let intendedUseEn { product.intendedUseEn = intendedUseEn }
        if let network { product.network = network }
        if let removableMedia { product.removableMedia = removableMedia }
        if let applicability { product.applicability = applicability }
        if let applicabilityReason { product.applicabilityReason = applicabilityReason }
        if let safetyClass { product.safetyClass = safetyClass }
        if !responsible.isEmpty { product.responsible = responsible.joined(separator: "\n") }
    }
}
