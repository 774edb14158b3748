import CPE
import Testing

@testable import Catalog

/// Bar A11: statements that need a second product ("running on"), each asked three times: with the platform there, absent, and not spoken of.
@Suite(.enabled(if: TestData.isPresent, "../shared/data is not here: applicability statements with AND not run"))
struct PlatformConfigurationTests {
    /// A name that meets the criterion; nil if its bounds leave no version that can be written down without knowing the product's own.
    private func example(_ criterion: CPECriterion) -> CPE? {
        let version: String? =
            if criterion.lower == nil, criterion.upper == nil {
                criterion.name.version.isLiteral ? nil : "1"
            } else if let lower = criterion.lower, lower.isIncluded {
                lower.version
            } else if let upper = criterion.upper, upper.isIncluded {
                upper.version
            } else {
                criterion.lower == nil ? "0" : ""
            }
        guard let version else { return criterion.name }
        guard !version.isEmpty, let literal = try? CPEAttribute(literal: version) else { return nil }
        return try? criterion.name.replacing(.version, with: literal)
    }

    private func component(_ name: CPE) -> InventoryComponent { InventoryComponent(reference: "c", name: "c", version: nil, cpes: [name]) }

    private func answer(_ configuration: CPEConfiguration, _ name: CPE, with others: [CPE], complete: Bool = false) throws -> CPEEvaluation.Answer {
        var writer = ByteWriter()
        CPECoding.encode(configuration, into: &writer)
        let part = writer.bytes
        return try part.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return .notAffected }
            var cursor = ByteCursor(base, from: 0, to: bytes.count)
            let view = try CPEStatementView(&cursor)
            let inventory = Inventory(components: ([name] + others).map(component), isComplete: complete)
            return CPEEvaluation(Surroundings(inventory)).answer(view, for: CPECandidate(name, componentVersion: nil))
        }
    }

    private func isAffected(_ answer: CPEEvaluation.Answer) -> Bool { if case .affected = answer { true } else { false } }

    @Test func threeAnswers() throws {
        let catalog = try SharedCatalog.made.get()
        var asked = 0
        var leftOut = 0
        var cves: Set<String> = []
        var wrong: [String] = []
        for number in 0..<catalog.recordCount {
            let record = try catalog.record(number)
            guard record.source.hasPrefix("NVD"), record.withdrawn == nil else { continue }
            for configuration in record.configurations where configuration.joined == .and && configuration.nodes.count > 1 {
                guard !configuration.negated, configuration.nodes.allSatisfy({ !$0.negated && $0.joined == .or }),
                    let place = configuration.nodes.firstIndex(where: { $0.criteria.contains(where: \.isVulnerable) }),
                    let own = configuration.nodes[place].criteria.first(where: \.isVulnerable), let name = example(own),
                    CPEProductKey.key(name) != nil
                else { continue }
                let rest = configuration.nodes.indices.filter { $0 != place }.map { configuration.nodes[$0] }
                let platforms = rest.compactMap { $0.criteria.lazy.compactMap(example).first }
                // A product that is its own platform cannot be without it.
                let isOwnPlatform = rest.contains { $0.criteria.contains { CPEProductKey.key($0.name) == CPEProductKey.key(name) } }
                guard platforms.count == rest.count, !isOwnPlatform else { continue }
                // Bounds that hold no version (`>= 12.6, < 1.6.0_29`), commits, and words in place of versions: the question cannot be put.
                let alone = CPEConfiguration(nodes: [CPEConfiguration.Node(criteria: [own])])
                let isAsked = try isAffected(answer(alone, name, with: [])) || own.name.version.isNotApplicable
                guard isAsked else {
                    leftOut += 1
                    continue
                }
                asked += 3
                cves.insert(record.id)
                if try !isAffected(answer(configuration, name, with: platforms)) { wrong.append("present \(record.id) \(name)") }
                if case .notAffected = try answer(configuration, name, with: [], complete: true) {
                } else {
                    wrong.append("absent \(record.id) \(name)")
                }
                // Of a system that is the only one of its part it is known what it is not; hold an application against it.
                switch try answer(configuration, name, with: []) {
                case .unknown(.platform): break
                case .notAffected where name.part != .application: break
                default: wrong.append("unknown \(record.id) \(name)")
                }
            }
        }
        #expect(cves.count >= 700 && leftOut <= 40, "\(cves.count) CVEs asked about, \(leftOut) statements left out")
        #expect(wrong.isEmpty, "\(wrong.count) of \(asked) wrong, first: \(wrong.prefix(10))")
    }
}
