import Diagnostics
import JSONStream
import Testing

@testable import SBOM

@Suite struct ScoringTests {
    /// A document that has everything that any profile asks for.
    private func full() -> SBOMDocument {
        var document = SBOMDocument(format: SBOMFormat(.cycloneDX, .json, version: "1.6"))
        var contact = PartyDetails()
        contact.urls = ["https://example.invalid"]
        document.authors = [Party(name: "Maker", kind: .organization, details: contact)]
        document.created = "2026-01-02T03:04:05Z"
        document.identity = "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79"
        document.tools = [Component(id: "t", name: "tool")]
        document.phases = [LifecyclePhase(name: "build", isPredefined: true)]
        document.subjects = ["p"]
        document.compositions = [Composition(completeness: .complete)]
        var part = Component(id: "a", name: "a", kind: .library)
        part.version = "1"
        part.purl = "pkg:npm/a@1"
        part.supplier = Party(name: "S", kind: .organization, details: contact)
        part.hashes = [Hash(algorithm: .sha512, value: String(repeating: "0", count: 128))]
        part.licenses = [LicenseClaim("MIT", form: .id)]
        part.externalReferences = ["vcs", "distribution"].map { ExternalReference(type: $0, locator: "https://example.invalid/\($0)") }
        part.properties = [("filename", "a.bin"), ("executable", "executable"), ("archive", "no archive"), ("structured", "unstructured")].map {
            Property(name: "bsi:component:\($0.0)", value: $0.1)
        }
        part.details.support = SupportStatement(level: "actively maintained", endOfSupport: "2030-01-01")
        document.components = [part]
        document.subjectComponents = [part]
        document.subjectComponents[0].id = "p"
        document.subjectComponents[0].name = "pump"
        document.subjectComponents[0].kind = .device
        document.subjectComponents[0].hashes = []
        document.subjectComponents[0].details.support = nil
        document.subjectComponents[0].details.entryAuthors = document.authors
        document.relationships = [Relationship(from: "p", to: "a", kind: .dependsOn)]
        return document
    }

    @Test func aFullDocumentLosesNothing() {
        for score in SBOMScorer.score(full()) {
            #expect(score.points == 100 && score.meetsEveryMust, "\(score.profile.id): \(score.outcomes.filter { !$0.isPassed }.map(\.rule.id))")
        }
    }

    @Test func anEmptyDocumentHasNoPointsForComponents() {
        let document = SBOMDocument(format: SBOMFormat(.cycloneDX, .json, version: "1.6"))
        for score in SBOMScorer.score(document) {
            for outcome in score.outcomes where outcome.rule.element.isOfComponents { #expect(outcome.asked == 1 && outcome.passed == 0) }
            #expect(score.points < 20)
        }
    }

    /// Each element taken away is missed by exactly the rules that ask for it.
    @Test(arguments: ScoreElement.allCases) func eachElementIsMissed(element: ScoreElement) {
        var document = full()
        switch element {
        case .author: document.authors = []
        case .authorContact: document.authors[0].details = nil
        case .timestamp: document.created = "yesterday"
        case .toolName: document.tools = []
        case .lifecyclePhase: document.phases = []
        case .subject: document.subjects = []
        case .documentIdentity: document.identity = nil
        case .formatForAutomation: document.format = SBOMFormat(.table, .csv, version: "")
        case .formatOfBSI: document.format.version = "1.5"
        case .statedCompleteness: document.compositions = []
        case .noVulnerabilities: document.vulnerabilities = [VulnerabilityClaim()]
        case .supplier: document.components[0].supplier = nil
        case .producerContact: document.components[0].supplier?.details = nil
        case .name: document.components[0].name = ""
        case .version: document.components[0].version = ""
        case .identifier: document.components[0].purl = "not a purl"
        case .hash: document.components[0].hashes = []
        case .sha512: document.components[0].hashes = [Hash(algorithm: .sha1, value: String(repeating: "0", count: 40))]
        case .license: document.components[0].licenses = []
        case .licenseExpression: document.components[0].licenses = [LicenseClaim("Own terms", form: .name)]
        case .relationship: document.relationships = []
        case .entryAuthor: document.authors = []
        case .supportLevel: document.components[0].details.support?.level = nil
        case .endOfSupport: document.components[0].details.support?.endOfSupport = nil
        case .fileName: document.components[0].properties.removeFirst()
        case .executableProperty: document.components[0].properties.remove(at: 1)
        case .archiveProperty: document.components[0].properties.remove(at: 2)
        case .structuredProperty: document.components[0].properties.removeLast()
        case .sourceAddress: document.components[0].externalReferences.removeFirst()
        case .deployableAddress: document.components[0].externalReferences.removeLast()
        }
        var asked = 0
        for score in SBOMScorer.score(document) {
            for outcome in score.outcomes where outcome.rule.element == element {
                asked += 1
                #expect(!outcome.isPassed && outcome.lost > 0, "\(score.profile.id)")
                #expect(element.isOfComponents ? outcome.failing == ["a"] : outcome.failing.isEmpty)
                #expect(score.points < 100)
            }
            let lost = score.outcomes.reduce(0) { $0 + $1.lost }
            #expect(abs(100 - lost - score.points) < 0.001)
        }
        if element != .subject { #expect(asked > 0, "no profile asks for it") }
    }

    /// Adding what was missing never lowers a score.
    @Test func moreIsNeverLess() {
        var document = full()
        document.components.append(Component(id: "b", name: "b"))
        let before = SBOMScorer.score(document)
        document.components[1].version = "2"
        document.components[1].supplier = Party(name: "T")
        document.relationships.append(Relationship(from: "a", to: "b", kind: .dependsOn))
        for (old, new) in zip(before, SBOMScorer.score(document)) { #expect(new.points > old.points, "\(new.profile.id)") }
    }

    @Test func everyProfileIsWholeAndNamed() {
        #expect(Set(ScoreProfile.all.map(\.id)).count == ScoreProfile.all.count)
        for profile in ScoreProfile.all {
            #expect(ScoreProfile.named(profile.id) != nil && !profile.source.isEmpty)
            #expect(Set(profile.rules.map(\.id)).count == profile.rules.count, "\(profile.id)")
            #expect(profile.rules.allSatisfy { !$0.clause.isEmpty && $0.weight > 0 && !$0.wording.japanese.isEmpty && !$0.wording.english.isEmpty })
            // Whoever reads a rule that nobody verified is told so.
            if profile.rules.contains(where: { !$0.isVerified }) { #expect(profile.note != nil, "\(profile.id)") }
        }
    }

    /// A document without components does not pass for having none: the product itself is asked then, and without one nothing is there.
    @Test func nothingIsNotEnough() throws {
        let head = #""metadata":{"timestamp":"2024-05-01T18:00:00Z","authors":[{"name":"a"}]SUBJECT}"#
        let empty = try read(cycloneDX(head.replacing("SUBJECT", with: "")))
        for score in SBOMScorer.score(empty) { #expect(!score.meetsEveryMust && score.points < 60, "\(score.profile.id) \(score.points)") }
        let subject = #","component":{"type":"device","name":"pump","version":"1","supplier":{"name":"s"},"purl":"pkg:generic/pump@1"}"#
        let alone = try read(cycloneDX(head.replacing("SUBJECT", with: subject)))
        let score = try #require(SBOMScorer.score(alone).first { $0.profile.id == "ntia-2021" })
        #expect(score.outcomes.first { $0.rule.id == "supplier" }?.asked == 1)
        #expect(score.outcomes.first { $0.rule.id == "supplier" }?.isPassed == true)
    }
}
