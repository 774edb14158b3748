import Registry

extension Product {
    /// A product as the API shows it.
    static let shape = Shape<Product>(
        "Product",
        [
            .text("code") { $0.code }, .text("nameJa") { $0.nameJa }, .text("nameEn") { $0.nameEn }, .optional("genericName") { $0.genericName },
            .optional("jmdn") { $0.jmdn }, .optionalWord("class") { $0.deviceClass }, .optionalWord("approvalKind") { $0.approvalKind },
            .optional("approvalNumber") { $0.approvalNumber }, .optional("approvedOn") { $0.approvedOn }, .optional("udiDi") { $0.udiDI },
            .optional("intendedUseJa") { $0.intendedUseJa }, .optional("intendedUseEn") { $0.intendedUseEn }, .optional("network") { $0.network },
            .optional("removableMedia") { $0.removableMedia }, .word("applicability") { $0.applicability },
            .optional("applicabilityReason") { $0.applicabilityReason }, .optional("applicabilityOn") { $0.applicabilityOn },
            .optional("safetyClass") { $0.safetyClass }, .text("responsible") { $0.responsible }, .optional("archivedAt") { $0.archivedAt },
            .number("revision") { $0.revision },
        ])

    /// The members of a product that a request may set.
    static let fields: [Field] = [
        .optional("genericName", .text(most: 300), ja: "一般的名称", en: "generic name"),
        .optional("jmdn", .text(most: 20), ja: "JMDNコード", en: "JMDN code"),
        .optional("class", .word(DeviceClass.allCases.map(\.rawValue)), ja: "クラス分類", en: "class"),
        .optional("approvalKind", .word(ApprovalKind.allCases.map(\.rawValue)), ja: "承認・認証・届出の別", en: "approval, certification or notification"),
        .optional("approvalNumber", .text(most: 40), ja: "その番号", en: "its number"), .optional("approvedOn", .day, ja: "その日", en: "its day"),
        .optional("udiDi", .text(most: 40), ja: "UDI-DI", en: "UDI-DI"), .optional("intendedUseJa", ja: "使用目的", en: "intended use in Japanese"),
        .optional("intendedUseEn", ja: "使用目的(英語)", en: "intended use in English"), .optional("network", ja: "ネットワーク接続", en: "network connections"),
        .optional("removableMedia", ja: "外部媒体", en: "removable media"),
        .optional("applicability", .word(Applicability.allCases.map(\.rawValue)), ja: "手引書の対象か", en: "whether the guidance applies"),
        .optional("applicabilityReason", ja: "その理由", en: "why"), .optional("applicabilityOn", .day, ja: "判断日", en: "day of that judgement"),
        .optional("safetyClass", .text(most: 10), ja: "ソフトウェア安全クラス", en: "software safety class"),
        .optional("responsible", .text(most: 300), ja: "責任者", en: "who is responsible"),
    ]

    /// Sets what a request speaks of.
    mutating func take(_ values: RequestValues) {
        values.set("nameJa", &nameJa)
        values.set("nameEn", &nameEn)
        values.set("genericName", &genericName)
        values.set("jmdn", &jmdn)
        values.set("class", &deviceClass)
        values.set("approvalKind", &approvalKind)
        values.set("approvalNumber", &approvalNumber)
        values.set("approvedOn", &approvedOn)
        values.set("udiDi", &udiDI)
        values.set("intendedUseJa", &intendedUseJa)
        values.set("intendedUseEn", &intendedUseEn)
        values.set("network", &network)
        values.set("removableMedia", &removableMedia)
        values.set("applicability", &applicability)
        values.set("applicabilityReason", &applicabilityReason)
        values.set("applicabilityOn", &applicabilityOn)
        values.set("safetyClass", &safetyClass)
        values.set("responsible", &responsible)
    }
}

extension ListProducts.Entry {
    /// A line of the portfolio.
    static let shape = Shape<ListProducts.Entry>(
        "ProductEntry",
        [
            .object("product", Product.shape) { $0.product }, .optional("newestReleased") { $0.newestReleased }, .number("releases") { $0.releases },
            .number("openFindings") { $0.openFindings },
        ])
}

extension Variant {
    /// A variant as the API shows it.
    static let shape = Shape<Variant>(
        "Variant",
        [
            .text("code") { $0.code }, .text("nameJa") { $0.nameJa }, .text("nameEn") { $0.nameEn }, .optional("udiDi") { $0.udiDI },
            .optional("note") { $0.note }, .number("revision") { $0.revision },
        ])
}
