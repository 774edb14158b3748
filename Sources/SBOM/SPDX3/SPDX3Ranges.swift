/// What references of SPDX 3.0.1 may lead to.
enum SPDX3Ranges {
    struct Range: Sendable {
        let what: SPDX3Class
        /// In the standard's words.
        let name: String
        /// Standard and clause.
        let clause: String
    }

    /// Members and the classes that their values must be of (each property's `Range`).
    static let members: [String: Range] = {
        var table: [String: Range] = [:]
        func add(_ what: SPDX3Class, _ name: String, _ profile: String, _ members: String...) {
            for member in members { table[member] = Range(what: what, name: name, clause: "SPDX 3.0.1, \(profile)") }
        }
        add(.creationInfo, "CreationInfo", "Core, creationInfo", "creationInfo")
        for member in ["createdBy", "suppliedBy", "originatedBy"] { add(.agent, "Agent", "Core, \(member)", member) }
        add(.tool, "Tool", "Core, createdUsing", "createdUsing")
        for member in ["element", "rootElement", "subject"] { add(.element, "Element", "Core, \(member)", member) }
        add(.anyLicense, "AnyLicenseInfo", "Core, dataLicense", "dataLicense")
        add(.anyLicense, "AnyLicenseInfo", "ExpandedLicensing, member", "expandedlicensing_member")
        add(.license, "License", "ExpandedLicensing, subjectLicense", "expandedlicensing_subjectLicense")
        add(.extendableLicense, "ExtendableLicense", "ExpandedLicensing, subjectExtendableLicense", "expandedlicensing_subjectExtendableLicense")
        add(.licenseAddition, "LicenseAddition", "ExpandedLicensing, subjectAddition", "expandedlicensing_subjectAddition")
        add(.software, "SoftwareArtifact", "Security, assessedElement", "security_assessedElement")
        add(.file, "File", "Software, snippetFromFile", "software_snippetFromFile")
        return table
    }()

    /// What a type of relationship says of its two ends; nil for an end that may be any element.
    struct Ends: Sendable {
        var from: Range?
        var to: Range?
        /// True where the standard names the class; false where it says "Element" and only the sense of the words is against others.
        var isNamed: Bool
    }

    /// Core, `RelationshipType`, by type.
    static let relationships: [String: Ends] = {
        var table: [String: Ends] = [:]
        func add(_ from: (SPDX3Class, String)?, _ to: (SPDX3Class, String)?, isNamed: Bool = true, _ types: String) {
            for type in types.split(separator: " ").map(String.init) {
                let range = { (pair: (SPDX3Class, String)) in Range(what: pair.0, name: pair.1, clause: "SPDX 3.0.1, Core, RelationshipType: \(type)")
                }
                table[type] = Ends(from: from.map(range), to: to.map(range), isNamed: isNamed)
            }
        }
        let agent = (SPDX3Class.agent, "Agent")
        let vulnerability = (SPDX3Class.vulnerability, "Vulnerability")
        let thing = (SPDX3Class.thing, "SoftwareArtifact, Build, Tool, ElementCollection")
        add((.software, "SoftwareArtifact"), (.anyLicense, "AnyLicenseInfo"), "hasConcludedLicense hasDeclaredLicense")
        add(vulnerability, agent, "coordinatedBy exploitCreatedBy fixedBy foundBy publishedBy reportedBy republishedBy")
        add(nil, agent, "invokedBy")
        add(agent, nil, "delegatedTo")
        add((.artifact, "Artifact"), vulnerability, "hasAssociatedVulnerability")
        add(vulnerability, nil, "affects doesNotAffect fixedIn hasAssessmentFor underInvestigationFor")
        add(
            thing, thing, isNamed: false,
            "contains dependsOn hasDistributionArtifact hasDynamicLink hasOptionalDependency hasProvidedDependency hasStaticLink")
        return table
    }()
}
