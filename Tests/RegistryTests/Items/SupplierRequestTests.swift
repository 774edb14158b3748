import Database
import Diagnostics
import Registry
import TestDatabases
import Testing

@Suite struct SupplierRequestTests {
    private let quality = ItemDesk.quality

    private func ask(_ draft: DraftSupplierRequest.Answer, by day: String? = nil) -> AskSupplier {
        AskSupplier(
            "ACME", topic: draft.topic, language: .japanese, subject: draft.subject, body: draft.body, channel: "メール", answerBy: day ?? draft.answerBy
        )
    }

    private func owing(_ registry: Registry) async throws -> Supplier {
        var supplier = Supplier(code: "ACME", nameJa: "アクメ", nameEn: "Acme")
        supplier.owesSBOM = true
        return try await registry.perform(AddSupplier(supplier), as: quality)
    }

    /// The letter speaks of what is missing; it is kept with its words, and an SBOM that comes afterwards shows beside it.
    @Test(arguments: TestDatabase.present) func whatIsAskedForIsKeptUntilItIsAnswered(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            let supplier = try await owing(registry)
            let draft = try await registry.ask(DraftSupplierRequest("ACME", language: .japanese), as: quality)
            #expect(draft.topic == .sbom)
            #expect(draft.answerBy == "2026-12-11")
            #expect(draft.body.hasPrefix("アクメ 御中"))
            #expect(draft.body.contains("SBOMがまだ届いていません。"))
            #expect(draft.body.contains("2026-12-11(金)"))
            let english = try await registry.ask(DraftSupplierRequest("ACME", language: .english), as: quality)
            #expect(english.body.contains("no SBOM has come yet."))
            let request = try await registry.perform(ask(draft), as: quality)
            var open = try await registry.ask(ListSupplierRequests(supplier: "ACME", isOpenOnly: true), as: quality)
            #expect(open.map(\.request) == [request])
            #expect(open.map(\.isLate) == [false])
            #expect(open.map(\.arrived) == [nil])
            #expect(open.map(\.askedBy) == [quality.handle])
            try await ItemDesk.addSBOM([], to: nil, supplier: supplier.id, at: "2026-11-30T16:00:00Z", registry)
            open = try await registry.ask(ListSupplierRequests(isOpenOnly: true), as: quality)
            // The day in Japan.
            #expect(open.map(\.arrived) == ["2026-12-01"])
            try await registry.perform(NoteSupplierAnswer(request.id, "SBOMを受領"), as: quality)
            #expect(try await registry.ask(ListSupplierRequests(isOpenOnly: true), as: quality).isEmpty)
            let all = try await registry.ask(ListSupplierRequests(), as: quality)
            #expect(all.map(\.request.answer) == ["SBOMを受領"])
            #expect(all.map(\.answeredBy) == [quality.handle])
            await #expect(throws: RegistryError.self) { try await registry.perform(NoteSupplierAnswer(request.id, "again"), as: quality) }
        }
    }

    /// Of an SBOM with faults the letter quotes the remarks; what the supplier supports for how long is asked where nothing else is missing.
    @Test(arguments: TestDatabase.present) func theLetterFollowsWhatIsWrong(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            let supplier = try await owing(registry)
            try await ItemDesk.addSBOM([], to: nil, supplier: supplier.id, state: "refused", registry)
            let mending = try await registry.ask(DraftSupplierRequest("ACME", language: .japanese), as: quality)
            #expect(mending.topic == .mending)
            #expect(mending.body.contains("ファイル: "))
            try await ItemDesk.addSBOM([], to: nil, supplier: supplier.id, at: "2026-11-27T00:00:00Z", registry)
            let ends = try await registry.ask(DraftSupplierRequest("ACME", language: .english), as: quality)
            #expect(ends.topic == .ends)
            #expect(ends.body.contains("end of support (EOS)"))
        }
    }

    @Test(arguments: TestDatabase.present) func badRequestsAreNamed(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            _ = try await owing(registry)
            let bad = AskSupplier("ACME", topic: .sbom, language: .english, subject: "a\nb", body: " ", channel: "", answerBy: "2026-11-26")
            let error = await #expect(throws: RegistryError.self) { try await registry.perform(bad, as: quality) }
            guard case .invalid(let problems)? = error else { return }
            #expect(problems.map(\.field) == ["subject", "body", "channel", "answer-by"])
            try await registry.perform(ArchiveSupplier("ACME"), as: quality)
            let draft = try await registry.ask(DraftSupplierRequest("ACME", topic: .sbom, language: .japanese), as: quality)
            await #expect(throws: RegistryError.self) { try await registry.perform(ask(draft), as: quality) }
            await #expect(throws: RegistryError.notFound(.supplier, "NONE")) {
                try await registry.ask(DraftSupplierRequest("NONE", language: .japanese), as: quality)
            }
        }
    }
}
