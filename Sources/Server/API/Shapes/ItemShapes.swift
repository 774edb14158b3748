import Diagnostics
import Registry

extension Supplier {
    /// A supplier as the API shows it.
    static let shape = Shape<Supplier>(
        "Supplier",
        [
            .text("code") { $0.code }, .text("nameJa") { $0.nameJa }, .text("nameEn") { $0.nameEn }, .optional("country") { $0.country },
            .optional("contact") { $0.contact }, .optional("securityContact") { $0.securityContact }, .optional("contract") { $0.contract },
            .optional("contractFrom") { $0.contractFrom }, .optional("contractUntil") { $0.contractUntil },
            .optional("supportUntil") { $0.supportUntil }, .optionalFlag("owesSbom") { $0.owesSBOM }, .optionalNumber("noticeDays") { $0.noticeDays },
            .optional("note") { $0.note }, .optional("archivedAt") { $0.archivedAt }, .number("revision") { $0.revision },
        ])

    /// The members that a request may set.
    static let fields: [Field] = [
        .optional("country", .text(most: 100), ja: "国", en: "country"), .optional("contact", ja: "連絡先", en: "contact"),
        .optional("securityContact", ja: "セキュリティ連絡先", en: "security contact"), .optional("contract", ja: "契約", en: "contract"),
        .optional("contractFrom", .day, ja: "契約開始日", en: "first day of the contract"),
        .optional("contractUntil", .day, ja: "契約終了日", en: "last day of the contract"),
        .optional("supportUntil", .day, ja: "サポート終了日", en: "last day of support"),
        .optional("owesSbom", .flag, ja: "SBOMの提供義務", en: "whether the contract binds them to give SBOMs"),
        .optional("noticeDays", .number(0...3650), ja: "事前通知の日数", en: "days of notice"), .optional("note", ja: "備考", en: "note"),
    ]

    /// Sets what a request speaks of.
    mutating func take(_ values: RequestValues) {
        values.set("nameJa", &nameJa)
        values.set("nameEn", &nameEn)
        values.set("country", &country)
        values.set("contact", &contact)
        values.set("securityContact", &securityContact)
        values.set("contract", &contract)
        values.set("contractFrom", &contractFrom)
        values.set("contractUntil", &contractUntil)
        values.set("supportUntil", &supportUntil)
        if values.has("owesSbom") { owesSBOM = values.flag("owesSbom") }
        if values.has("noticeDays") { noticeDays = values.number("noticeDays") }
        values.set("note", &note)
    }
}

extension OverdueSBOM {
    /// A supplier whose SBOM is overdue.
    static let shape = Shape<OverdueSBOM>(
        "OverdueSBOM",
        [
            .text("supplier") { $0.supplier.code }, .text("nameJa") { $0.supplier.nameJa }, .text("nameEn") { $0.supplier.nameEn },
            .text("reasonJa") { $0.reason.wording.japanese }, .text("reasonEn") { $0.reason.wording.english },
        ])
}

extension ListSupplierRequests.Entry {
    /// What a supplier was asked for.
    static let shape = Shape<ListSupplierRequests.Entry>(
        "SupplierRequest",
        [
            .number("id") { $0.request.id }, .text("supplier") { $0.supplier }, .word("topic") { $0.request.topic },
            .word("language") { $0.request.language }, .text("subject") { $0.request.subject }, .text("body") { $0.request.body },
            .text("channel") { $0.request.channel }, .text("askedAt") { $0.request.askedAt }, .text("askedBy") { $0.askedBy },
            .text("answerBy") { $0.request.answerBy }, .flag("late") { $0.isLate }, .optional("sbomArrived") { $0.arrived },
            .optional("answeredAt") { $0.request.answeredAt }, .optional("answeredBy") { $0.answeredBy },
            .optional("answer") { $0.request.answer },
        ])
}

extension DraftSupplierRequest.Answer {
    /// A letter to a supplier as the registry would write it.
    static let shape = Shape<DraftSupplierRequest.Answer>(
        "SupplierRequestDraft",
        [.word("topic") { $0.topic }, .text("subject") { $0.subject }, .text("body") { $0.body }, .text("answerBy") { $0.answerBy }])
}

extension SupportingItem {
    /// A supporting item as the API shows it.
    static let shape = Shape<SupportingItem>(
        "SupportingItem",
        [
            .text("code") { $0.code }, .word("kind") { $0.itemKind }, .text("name") { $0.name }, .text("version") { $0.version },
            .optional("manufacturer") { $0.manufacturer }, .optional("purpose") { $0.purpose }, .optional("settings") { $0.settings },
            .optional("purl") { $0.purl }, .optional("cpe") { $0.cpe }, .optional("validatedOn") { $0.validatedOn },
            .optional("supportUntil") { $0.supportUntil }, .optional("supportSource") { $0.supportSource },
            .optional("archivedAt") { $0.archivedAt }, .number("revision") { $0.revision },
        ])

    /// The members that a request may set.
    static let fields: [Field] = [
        .optional("manufacturer", .text(most: 300), ja: "製造元", en: "manufacturer"), .optional("purpose", ja: "用途", en: "purpose"),
        .optional("settings", ja: "設定", en: "settings"), .optional("purl", .text(most: 1000), ja: "purl", en: "purl"),
        .optional("cpe", .text(most: 1000), ja: "CPE", en: "CPE"), .optional("validatedOn", .day, ja: "妥当性確認日", en: "day of its validation"),
        .optional("supportUntil", .day, ja: "サポート終了日", en: "last day of support"), .optional("supportSource", ja: "その根拠", en: "who says so"),
    ]

    /// Sets what a request speaks of.
    mutating func take(_ values: RequestValues) {
        values.set("name", &name)
        values.set("version", &version)
        values.set("kind", &itemKind)
        values.set("manufacturer", &manufacturer)
        values.set("purpose", &purpose)
        values.set("settings", &settings)
        values.set("purl", &purl)
        values.set("cpe", &cpe)
        values.set("validatedOn", &validatedOn)
        values.set("supportUntil", &supportUntil)
        values.set("supportSource", &supportSource)
    }
}

extension HardwarePart {
    /// A hardware part as the API shows it.
    static let shape = Shape<HardwarePart>(
        "HardwarePart",
        [
            .text("code") { $0.code }, .text("name") { $0.name }, .optional("partNumber") { $0.partNumber },
            .optional("manufacturer") { $0.manufacturer }, .optional("firmware") { $0.firmware }, .optional("lastOrderOn") { $0.lastOrderOn },
            .optional("supplyUntil") { $0.supplyUntil }, .optional("supplySource") { $0.supplySource }, .optional("note") { $0.note },
            .optional("archivedAt") { $0.archivedAt }, .number("revision") { $0.revision },
        ])
}
