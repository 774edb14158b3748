import JSONStream

/// How words of our model stand in SPDX 3.0.1.
enum SPDX3Words {
    /// Relationship types, with the scope of a life cycle where there is one, and the kind of SPDX 2 that says the same; `isReversed` where it points the other way.
    static let relationships: [(type: String, scope: String?, kind: RelationshipKind, isReversed: Bool)] = [
        ("describes", nil, .describes, false), ("contains", nil, .contains, false), ("dependsOn", nil, .dependsOn, false),
        ("dependsOn", "build", .buildDependencyOf, true), ("dependsOn", "development", .devDependencyOf, true),
        ("dependsOn", "test", .testDependencyOf, true),
        ("dependsOn", "runtime", .runtimeDependencyOf, true), ("hasOptionalDependency", nil, .optionalDependencyOf, true),
        ("hasProvidedDependency", nil, .providedDependencyOf, true), ("hasDependencyManifest", nil, .dependencyManifestOf, true),
        ("hasExample", nil, .exampleOf, true), ("generates", nil, .generates, false), ("ancestorOf", nil, .ancestorOf, false),
        ("descendantOf", nil, .descendantOf, false), ("hasVariant", nil, .variantOf, true),
        ("hasDistributionArtifact", nil, .distributionArtifact, false),
        ("patchedBy", nil, .patchFor, true), ("copiedTo", nil, .copyOf, true), ("hasAddedFile", nil, .fileAdded, true),
        ("hasDeletedFile", nil, .fileDeleted, true), ("modifiedBy", nil, .fileModified, true), ("expandsTo", nil, .expandedFromArchive, true),
        ("hasDynamicLink", nil, .dynamicLink, false), ("hasStaticLink", nil, .staticLink, false), ("hasDataFile", nil, .dataFileOf, true),
        ("hasTestCase", nil, .testCaseOf, true), ("usesTool", "build", .buildToolOf, true), ("usesTool", "development", .devToolOf, true),
        ("usesTool", "test", .testToolOf, true), ("hasTest", nil, .testOf, true), ("hasDocumentation", nil, .documentationOf, true),
        ("hasOptionalComponent", nil, .optionalComponentOf, true), ("hasMetadata", nil, .metafileOf, true), ("packagedBy", nil, .packageOf, false),
        ("amendedBy", nil, .amends, true), ("hasPrerequisite", nil, .hasPrerequisite, false),
        ("hasRequirement", nil, .requirementDescriptionFor, true), ("hasSpecification", nil, .specificationFor, true),
    ]

    /// The row for a type, with the scope if there is one for it.
    static func relationship(_ type: String, scope: String?) -> (type: String, scope: String?, kind: RelationshipKind, isReversed: Bool)? {
        relationships.first { $0.type == type && $0.scope == scope } ?? relationships.first { $0.type == type && $0.scope == nil }
    }

    /// Purposes and the kinds that say the same.
    static let purposes: [(purpose: String, kind: ComponentKind)] = [
        ("application", .application), ("archive", .archive), ("container", .container), ("data", .data), ("device", .device),
        ("deviceDriver", .deviceDriver),
        ("file", .file), ("firmware", .firmware), ("framework", .framework), ("install", .installer), ("library", .library),
        ("model", .machineLearningModel), ("operatingSystem", .operatingSystem), ("platform", .platform), ("source", .source), ("other", .other),
    ]

    /// Phases of CycloneDX and types of SBOM.
    static let phases: [(type: String, phase: String)] = [
        ("design", "design"), ("source", "pre-build"), ("build", "build"), ("analyzed", "post-build"), ("deployed", "operations"),
        ("runtime", "discovery"),
    ]

    /// `SHA-256` is `sha256`, `SHA3-256` is `sha3_256`.
    static func algorithm(_ algorithm: HashAlgorithm) -> String? {
        switch algorithm {
        case .sha3224: "sha3_224"
        case .sha3256: "sha3_256"
        case .sha3384: "sha3_384"
        case .sha3512: "sha3_512"
        case .streebog256, .streebog512, .other: nil
        default: String(algorithm.name.lowercased().filter { $0 != "-" })
        }
    }

    /// Justifications of VEX: CycloneDX's words and SPDX's.
    static let justifications: [(cycloneDX: String, spdx: String)] = [
        ("code_not_present", "vulnerableCodeNotPresent"), ("code_not_reachable", "vulnerableCodeNotInExecutePath"),
        ("protected_by_mitigating_control", "inlineMitigationsAlreadyExist"), ("requires_environment", "vulnerableCodeCannotBeControlledByAdversary"),
        ("component_not_present", "componentNotPresent"),
    ]

    /// States of CycloneDX and the classes that say the same, with the relationship type of each.
    static let states: [(state: String, type: String, relationship: String)] = [
        ("not_affected", "security_VexNotAffectedVulnAssessmentRelationship", "doesNotAffect"),
        ("exploitable", "security_VexAffectedVulnAssessmentRelationship", "affects"),
        ("resolved", "security_VexFixedVulnAssessmentRelationship", "fixedIn"),
        ("in_triage", "security_VexUnderInvestigationVulnAssessmentRelationship", "underInvestigationFor"),
    ]

    /// Classes of elements that say something of a vulnerability and of parts.
    static func isAssessment(_ type: String) -> Bool {
        states.contains { $0.type == type }
            || [
                "security_CvssV2VulnAssessmentRelationship", "security_CvssV3VulnAssessmentRelationship",
                "security_CvssV4VulnAssessmentRelationship",
            ].contains(type)
    }

    /// Individuals that say "none" and "nobody said".
    static func isNone(_ id: String) -> Bool {
        id.hasSuffix("/NoneElement") || id.hasSuffix("/NoneLicense") || id == "expandedlicensing_NoneLicense" || id == "NoneElement"
    }
    static func isNoAssertion(_ id: String) -> Bool {
        id.hasSuffix("/NoAssertionElement") || id.hasSuffix("/NoAssertionLicense") || id == "expandedlicensing_NoAssertionLicense"
            || id == "NoAssertionElement"
    }
    /// Our word for an individual that the vocabulary itself defines (SPDX 3.0.1 Core, `NoneElement` and `NoAssertionElement`; ExpandedLicensing has two more);
    /// nil for anything else. No document holds them.
    static func individual(_ id: String) -> String? { isNone(id) ? "NONE" : isNoAssertion(id) ? "NOASSERTION" : nil }

    /// True for a party that is nobody, or nobody known.
    static func isNobody(_ value: JSONValue) -> Bool { SPDX3Reader.strings(value).allSatisfy { individual($0) != nil } }

    static let none = "NoneElement"
    static let noAssertion = "NoAssertionElement"
    static let noneLicense = "expandedlicensing_NoneLicense"
    static let noAssertionLicense = "expandedlicensing_NoAssertionLicense"

    /// Kinds of SPDX 2 that say the same as a type of SPDX 3 the other way round.
    static let reversed: [RelationshipKind: String] = [
        .dependencyOf: "dependsOn", .containedBy: "contains", .describedBy: "describes", .generatedFrom: "generates",
        .prerequisiteFor: "hasPrerequisite",
    ]

    /// SPDX 3.0.1, Core, `SupportType`.
    static let supportLevels: Set<String> = ["deployed", "development", "endOfSupport", "limitedSupport", "noAssertion", "noSupport", "support"]

    /// The word nearest to one of FDA's levels; those themselves go into a property.
    static func supportLevel(_ level: SupportStatement.Level) -> String {
        switch level {
        case .activelyMaintained: "support"
        case .noLongerMaintained: "endOfSupport"
        case .abandoned: "noSupport"
        }
    }

    /// SPDX 3.0.1, Security, `CvssSeverityType`.
    static let severities: Set<String> = ["critical", "high", "medium", "low", "none"]

    /// The state of SPDX that says as much of a state which only CycloneDX has.
    static func nearState(_ state: String) -> (state: String, type: String, relationship: String)? {
        let near = ["false_positive": "not_affected", "resolved_with_pedigree": "resolved"][state]
        return states.first { $0.state == near }
    }

    /// The justification of SPDX nearest to one that only CycloneDX has (CISA, VEX status justifications, 2022).
    static func nearJustification(_ justification: String) -> String? {
        switch justification {
        case "requires_configuration", "requires_dependency": "vulnerableCodeNotInExecutePath"
        case "protected_by_compiler", "protected_at_runtime", "protected_at_perimeter": "inlineMitigationsAlreadyExist"
        default: nil
        }
    }
}
