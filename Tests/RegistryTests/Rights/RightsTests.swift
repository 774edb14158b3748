import Advisories
import Database
import Diagnostics
import Foundation
import TestDatabases
import Testing

@testable import Registry

/// Who may do what: every use case and every question, as every role and as a stranger, against `rights.tsv`.
///
/// The table is for quality management to read. Its words: `everywhere` – only whoever has the role for everything; `product` – also whoever has it
/// for the product in question, but not for another; `any` – whoever has the role at all, for whatever product; `-` – nobody with the role.
@Suite struct RightsTests {
    private static let table = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "rights.tsv")

    static func entries(_ names: RightsNames = .present) throws -> [RightsEntry] {
        try RightsEntry.core(names) + RightsEntry.items(names) + RightsEntry.configuration(names) + RightsEntry.backups
            + RightsEntry.doors() + RightsEntry.pages(names) + RightsEntry.psirt(names)
            + RightsEntry.installedBase(names) + RightsEntry.lifecycle(names) + RightsEntry.portal(names)
            + RightsEntry.advisories(names)
    }

    /// The sources name every use case and question; one without an entry here has never been tried.
    @Test func everyUseCaseAndQuestionIsTried() throws {
        let root = Self.table.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appending(path: "Sources/Registry")
        let declaration =
            /(?m)^\s*(?:public |package |internal |private |fileprivate )?(?:final )?(?:struct|class|enum|actor|extension) (\w+)[^:\n{]*: *([^{\n]*)/
        var found: Set<String> = []
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        for case let file as URL in files where file.pathExtension == "swift" {
            for match in try String(contentsOf: file, encoding: .utf8).matches(of: declaration) {
                let conformances = match.2.split(whereSeparator: { $0 == "," || $0 == " " || $0 == "&" })
                if conformances.contains(where: { ["UseCase", "Query", "PagedQuery"].contains($0) }) { found.insert(String(match.1)) }
            }
        }
        #expect(found.count > 40)
        let tried = try Self.entries().map(\.name)
        #expect(found.subtracting(tried) == [], "without an entry in Tests/RegistryTests/Rights")
        #expect(Set(tried).subtracting(found) == [], "an entry for what is no longer there")
        #expect(Set(tried).count == tried.count)
    }

    @Test(arguments: TestDatabase.present) func theTableHolds(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            try await RightsDesk.fill(desk.registry)
            let registry = try await Registry.open(UndoingDatabase(base: desk.registry.database)) { desk.clock.now }
            var lines = [(["use case", "permission"] + Role.allCases.map(\.rawValue)).joined(separator: "\t")]
            for entry in try Self.entries().sorted(by: { $0.name < $1.name }) {
                for handle in ["nobody", "gone"] {
                    let outcome = try await Self.outcome(entry, registry, handle)
                    // On an empty registry anybody may register the first administrator; here there are people.
                    #expect(outcome == (entry.permission == .bootstrap ? .refused : .unknown), "\(entry.name) as \(handle)")
                }
                var cells = [entry.name, entry.permission.rawValue]
                for role in Role.allCases {
                    var may: [Bool] = []
                    for grant in RightsDesk.Grant.allCases {
                        may.append(try await Self.outcome(entry, registry, RightsDesk.handle(role, grant)) == .allowed)
                    }
                    cells.append(Self.word(may))
                }
                lines.append(cells.joined(separator: "\t"))
            }
            let text = lines.joined(separator: "\n") + "\n"
            if ProcessInfo.processInfo.environment["MIMAMORI_UPDATE_GOLDEN"] == "1" { try Data(text.utf8).write(to: Self.table) }
            let expected = String(decoding: try Data(contentsOf: Self.table), as: UTF8.self).split(separator: "\n").map(String.init)
            for (line, wanted) in zip(lines, expected) { #expect(line == wanted) }
            #expect(lines.count == expected.count)
        }
    }

    /// Whoever is refused what is there hears exactly the same about what is not there: nobody learns from a refusal which products there are.
    @Test(arguments: TestDatabase.present) func aRefusalTellsNothing(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            try await RightsDesk.fill(desk.registry)
            let registry = try await Registry.open(UndoingDatabase(base: desk.registry.database)) { desk.clock.now }
            let handles = ["nobody", "gone"] + Role.allCases.flatMap { role in RightsDesk.Grant.allCases.map { RightsDesk.handle(role, $0) } }
            var refusals = 0
            for (present, absent) in zip(try Self.entries(), try Self.entries(.absent)) {
                for handle in handles {
                    guard let refusal = try await Self.refusal(present, registry, handle) else { continue }
                    refusals += 1
                    let other = try await Self.refusal(absent, registry, handle)
                    #expect(other == refusal, "\(present.name) as \(handle)")
                }
            }
            #expect(refusals > 1000)
        }
    }

    /// Why somebody may not; nil where they may.
    private static func refusal(_ entry: RightsEntry, _ registry: Registry, _ handle: String) async throws -> RegistryError? {
        do {
            try await entry.attempt(registry, Principal(handle: handle, channel: "test"))
        } catch let error as RegistryError {
            switch error {
            case .notAllowed, .unknownPerson: return error
            default: return nil
            }
        } catch is UndoingDatabase.Undone {
        } catch is InstalledBaseError {
        } catch is AdvisoryError {
        } catch is AdvisoryFactsError {}
        return nil
    }

    private enum Outcome {
        case allowed, refused, unknown
    }

    private static func outcome(_ entry: RightsEntry, _ registry: Registry, _ handle: String) async throws -> Outcome {
        do {
            try await entry.attempt(registry, Principal(handle: handle, channel: "test"))
            return .allowed
        } catch RegistryError.notAllowed {
            return .refused
        } catch RegistryError.unknownPerson {
            return .unknown
        } catch is UndoingDatabase.Undone {
            return .allowed
        } catch let error as RegistryError {
            // It got past the rights and was refused by a rule: four eyes, say.
            if !entry.mayBeRefused { Issue.record("\(entry.name) as \(handle): \(error.wording.english)") }
            return .allowed
        } catch is AdvisoryError where entry.mayBeRefused {
            return .allowed
        } catch is AdvisoryFactsError where entry.mayBeRefused {
            return .allowed
        } catch let error as InstalledBaseError where entry.mayBeRefused {
            // What a table names is looked up row by row: another's product is not there.
            #expect(error.code == "BASE-006")
            return .allowed
        }
    }

    /// The word for who may: with the role for everything, for the product, for another product.
    private static func word(_ may: [Bool]) -> String {
        switch may {
        case [false, false, false]: "-"
        case [true, false, false]: "everywhere"
        case [true, true, false]: "product"
        case [true, true, true]: "any"
        default: "? \(may)"
        }
    }
}
