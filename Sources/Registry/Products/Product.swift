public import Database

/// A medical device as a maker answers for it (製品). Its releases are its software versions.
public struct Product: Record {
    /// What it is.
    public static let kind = SubjectKind.product
    /// Its columns.
    public static let columns = [
        "organisation_id", "code", "name_ja", "name_en", "generic_name", "jmdn", "class", "approval_kind", "approval_number", "approved_on", "udi_di",
        "intended_use_ja", "intended_use_en", "network", "removable_media", "applicability", "applicability_reason", "applicability_on",
        "safety_class", "responsible", "archived_at",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Whose.
    public var organisation: Int
    /// Short name in commands and addresses.
    public var code: String
    /// 販売名.
    public var nameJa: String
    /// Name in English.
    public var nameEn: String
    /// 一般的名称.
    public var genericName: String?
    /// JMDN code, 8 digits.
    public var jmdn: String?
    /// クラス分類.
    public var deviceClass: DeviceClass?
    /// Which kind of ``approvalNumber``.
    public var approvalKind: ApprovalKind?
    /// 承認番号, 認証番号 or 届出番号, as given.
    public var approvalNumber: String?
    /// When it was approved, certified or notified.
    public var approvedOn: String?
    /// UDI-DI: a GTIN with its check digit.
    public var udiDI: String?
    /// 使用目的.
    public var intendedUseJa: String?
    /// Intended use in English.
    public var intendedUseEn: String?
    /// Its network interfaces, in words.
    public var network: String?
    /// Its interfaces for removable media, in words.
    public var removableMedia: String?
    /// Whether the guidance applies to it.
    public var applicability: Applicability
    /// Why.
    public var applicabilityReason: String?
    /// Since when that is decided.
    public var applicabilityOn: String?
    /// Software safety class (JIS T 2304, 4.3): A, B or C.
    public var safetyClass: String?
    /// Who answers for what, a line each: `安全管理責任者: 山田 花子`.
    public var responsible: String
    /// Since when it is no longer looked after here.
    public var archivedAt: String?

    /// What people call it.
    public var label: String { code }

    /// A product about which nothing else is known.
    public init(organisation: Int, code: String, nameJa: String, nameEn: String) {
        self.organisation = organisation
        self.code = code
        self.nameJa = nameJa
        self.nameEn = nameEn
        applicability = .undecided
        responsible = ""
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        organisation = try row.int("organisation_id")
        code = try row.text("code")
        nameJa = try row.text("name_ja")
        nameEn = try row.text("name_en")
        genericName = try row.optionalText("generic_name")
        jmdn = try row.optionalText("jmdn")
        deviceClass = try row.word("class")
        approvalKind = try row.word("approval_kind")
        approvalNumber = try row.optionalText("approval_number")
        approvedOn = try row.optionalText("approved_on")
        udiDI = try row.optionalText("udi_di")
        intendedUseJa = try row.optionalText("intended_use_ja")
        intendedUseEn = try row.optionalText("intended_use_en")
        network = try row.optionalText("network")
        removableMedia = try row.optionalText("removable_media")
        applicability = try row.word("applicability")
        applicabilityReason = try row.optionalText("applicability_reason")
        applicabilityOn = try row.optionalText("applicability_on")
        safetyClass = try row.optionalText("safety_class")
        responsible = try row.text("responsible")
        archivedAt = try row.optionalText("archived_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(organisation), .text(code), .text(nameJa), .text(nameEn), .text(genericName), .text(jmdn), .text(deviceClass?.rawValue),
            .text(approvalKind?.rawValue), .text(approvalNumber), .text(approvedOn), .text(udiDI), .text(intendedUseJa), .text(intendedUseEn),
            .text(network), .text(removableMedia), .text(applicability.rawValue), .text(applicabilityReason), .text(applicabilityOn),
            .text(safetyClass), .text(responsible), .text(archivedAt),
        ]
    }
}
