import Foundation
import Testing

@testable import PackageURL

/// The rows of the rule table against the machine-readable type definitions.
@Suite(.enabled(if: TestData.isPresent, "../shared/data is not here: definitions not compared"))
struct TypeDefinitionTests {
    private struct Definition: Decodable {
        struct Component: Decodable {
            var requirement: String?
            var isCaseSensitive: Bool?

            private enum CodingKeys: String, CodingKey {
                case requirement
                case isCaseSensitive = "case_sensitive"
            }
        }

        struct Qualifier: Decodable {
            var key: String
            var requirement: String?
        }

        var type: String
        var namespace: Component?
        var name: Component?
        var version: Component?
        var subpath: Component?
        var qualifiers: [Qualifier]?

        private enum CodingKeys: String, CodingKey {
            case type
            case namespace = "namespace_definition"
            case name = "name_definition"
            case version = "version_definition"
            case subpath = "subpath_definition"
            case qualifiers = "qualifiers_definition"
        }
    }

    private static func definitions() throws -> [Definition] {
        try TestData.files(in: "vectors/purl/types", suffix: "-definition.json").map {
            try JSONDecoder().decode(Definition.self, from: TestData.file("vectors/purl/types/" + $0))
        }
    }

    @Test func everyRegisteredTypeHasItsRow() throws {
        let types = try Self.definitions().map(\.type)
        #expect(types.count >= 42)
        #expect(types.sorted() == PackageURL.registeredTypes)
    }

    @Test func rowsSayWhatTheDefinitionsSay() throws {
        for definition in try Self.definitions() {
            let rule = try #require(TypeRule.named(definition.type)).rule
            #expect(rule.namespace == presence(definition.namespace?.requirement), "\(definition.type): namespace")
            #expect(folds(rule.namespaceCase) == (definition.namespace?.isCaseSensitive == false), "\(definition.type): namespace case")
            #expect(folds(rule.nameCase) == (definition.name?.isCaseSensitive == false), "\(definition.type): name case")
            #expect(folds(rule.versionCase) == (definition.version?.isCaseSensitive == false), "\(definition.type): version case")
            #expect(folds(rule.subpathCase) == (definition.subpath?.isCaseSensitive == false), "\(definition.type): subpath case")
            let required = definition.qualifiers?.filter { $0.requirement == "required" }.map(\.key) ?? []
            #expect(required == (rule.requiredQualifier.map { [$0] } ?? []), "\(definition.type): qualifiers")
        }
    }

    private func presence(_ requirement: String?) -> TypeRule.Presence {
        switch requirement {
        case "required": .required
        case "prohibited": .prohibited
        default: .optional
        }
    }

    /// CPAN's author in capitals is said in words only, so it is no lower-casing here.
    private func folds(_ letterCase: LetterCase) -> Bool {
        if case .lower = letterCase { return true }
        return false
    }
}
