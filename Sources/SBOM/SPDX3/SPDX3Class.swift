/// What the classes of SPDX 3.0.1 are, as far as references tell them apart (each class's `SubclassOf`).
struct SPDX3Class: OptionSet, Sendable {
    let rawValue: UInt16

    /// Anything with an `spdxId`.
    static let element = SPDX3Class(rawValue: 1)
    static let creationInfo = SPDX3Class(rawValue: 1 << 1)
    static let agent = SPDX3Class(rawValue: 1 << 2)
    static let tool = SPDX3Class(rawValue: 1 << 3)
    static let artifact = SPDX3Class(rawValue: 1 << 4)
    static let software = SPDX3Class(rawValue: 1 << 5)
    static let file = SPDX3Class(rawValue: 1 << 6)
    static let vulnerability = SPDX3Class(rawValue: 1 << 7)
    /// `AnyLicenseInfo`, and the text of a licence.
    static let anyLicense = SPDX3Class(rawValue: 1 << 8)
    static let license = SPDX3Class(rawValue: 1 << 9)
    static let extendableLicense = SPDX3Class(rawValue: 1 << 10)
    static let licenseAddition = SPDX3Class(rawValue: 1 << 11)
    /// What can need, hold or come with software: neither somebody, nor a licence, a vulnerability or a statement.
    static let thing = SPDX3Class(rawValue: 1 << 12)

    /// What the class of this name is; nil for one that is not known.
    static func named(_ name: String) -> SPDX3Class? { known[name] }

    private static let known: [String: SPDX3Class] = {
        var table: [String: SPDX3Class] = ["CreationInfo": .creationInfo]
        func add(_ what: SPDX3Class, _ names: String) {
            for name in names.split(separator: " ") { table[String(name)] = what.union(.element) }
        }
        add(.agent, "Agent Person Organization SoftwareAgent")
        add([.tool, .thing], "Tool")
        add([.artifact, .software, .thing], "software_Package software_Snippet dataset_DatasetPackage ai_AIPackage")
        add([.artifact, .software, .file, .thing], "software_File")
        add([.artifact, .vulnerability], "security_Vulnerability")
        add(.thing, "build_Build SpdxDocument software_Sbom Bom Bundle IndividualElement")
        add(
            .anyLicense,
            "simplelicensing_LicenseExpression simplelicensing_SimpleLicensingText expandedlicensing_ConjunctiveLicenseSet "
                + "expandedlicensing_DisjunctiveLicenseSet expandedlicensing_WithAdditionOperator expandedlicensing_IndividualLicensingInfo")
        add([.anyLicense, .extendableLicense], "expandedlicensing_OrLaterOperator")
        add([.anyLicense, .extendableLicense, .license], "expandedlicensing_CustomLicense expandedlicensing_ListedLicense")
        add(.licenseAddition, "expandedlicensing_CustomLicenseAddition expandedlicensing_ListedLicenseException")
        add([], "Annotation Relationship LifecycleScopedRelationship")
        for kind in ["CvssV2", "CvssV3", "CvssV4", "Epss", "ExploitCatalog", "Ssvc", "VexAffected", "VexFixed", "VexNotAffected"] {
            add([], "security_\(kind)VulnAssessmentRelationship")
        }
        add([], "security_VexUnderInvestigationVulnAssessmentRelationship")
        return table
    }()
}
