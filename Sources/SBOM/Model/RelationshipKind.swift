/// How two things of an SBOM relate. The names are SPDX 2.3's (clause 11.1); CycloneDX `dependsOn` and `provides` have their place among them.
public enum RelationshipKind: String, Sendable, Hashable, CaseIterable {
    case describes = "DESCRIBES"
    case describedBy = "DESCRIBED_BY"
    case contains = "CONTAINS"
    case containedBy = "CONTAINED_BY"
    case dependsOn = "DEPENDS_ON"
    case dependencyOf = "DEPENDENCY_OF"
    case dependencyManifestOf = "DEPENDENCY_MANIFEST_OF"
    case buildDependencyOf = "BUILD_DEPENDENCY_OF"
    case devDependencyOf = "DEV_DEPENDENCY_OF"
    case optionalDependencyOf = "OPTIONAL_DEPENDENCY_OF"
    case providedDependencyOf = "PROVIDED_DEPENDENCY_OF"
    case testDependencyOf = "TEST_DEPENDENCY_OF"
    case runtimeDependencyOf = "RUNTIME_DEPENDENCY_OF"
    case exampleOf = "EXAMPLE_OF"
    case generates = "GENERATES"
    case generatedFrom = "GENERATED_FROM"
    case ancestorOf = "ANCESTOR_OF"
    case descendantOf = "DESCENDANT_OF"
    case variantOf = "VARIANT_OF"
    case distributionArtifact = "DISTRIBUTION_ARTIFACT"
    case patchFor = "PATCH_FOR"
    case patchApplied = "PATCH_APPLIED"
    case copyOf = "COPY_OF"
    case fileAdded = "FILE_ADDED"
    case fileDeleted = "FILE_DELETED"
    case fileModified = "FILE_MODIFIED"
    case expandedFromArchive = "EXPANDED_FROM_ARCHIVE"
    case dynamicLink = "DYNAMIC_LINK"
    case staticLink = "STATIC_LINK"
    case dataFileOf = "DATA_FILE_OF"
    case testCaseOf = "TEST_CASE_OF"
    case buildToolOf = "BUILD_TOOL_OF"
    case devToolOf = "DEV_TOOL_OF"
    case testOf = "TEST_OF"
    case testToolOf = "TEST_TOOL_OF"
    case documentationOf = "DOCUMENTATION_OF"
    case optionalComponentOf = "OPTIONAL_COMPONENT_OF"
    case metafileOf = "METAFILE_OF"
    case packageOf = "PACKAGE_OF"
    case amends = "AMENDS"
    case prerequisiteFor = "PREREQUISITE_FOR"
    case hasPrerequisite = "HAS_PREREQUISITE"
    case requirementDescriptionFor = "REQUIREMENT_DESCRIPTION_FOR"
    case specificationFor = "SPECIFICATION_FOR"
    /// CycloneDX 1.6 `provides`: the part implements what the other specifies.
    case provides = "PROVIDES"
    /// `OTHER`, or a kind that the format does not know; its name is then in ``RelationshipDetails/kindText``.
    case other = "OTHER"
}

extension RelationshipKind {
    /// The kind that says the same of the two things the other way round.
    var opposite: RelationshipKind? {
        switch self {
        case .describes: .describedBy
        case .describedBy: .describes
        case .contains: .containedBy
        case .containedBy: .contains
        case .dependsOn: .dependencyOf
        case .dependencyOf: .dependsOn
        case .generates: .generatedFrom
        case .generatedFrom: .generates
        case .ancestorOf: .descendantOf
        case .descendantOf: .ancestorOf
        case .hasPrerequisite: .prerequisiteFor
        case .prerequisiteFor: .hasPrerequisite
        default: nil
        }
    }
}
