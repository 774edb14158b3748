import Database
import Diagnostics
import TestDatabases
import Testing

@testable import Registry

@Suite struct SignatureTests {
    private let quality = TestDesk.person(.quality)
    private let safety = TestDesk.person(.safety)

    /// The whole way once, with real passwords.
    @Test(arguments: TestDatabase.present) func aSignatureNeedsTheRightPassword(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let registry = desk.registry
            try await registry.perform(SetPassword(TestDesk.password, for: "safety", salt: Array(repeating: 1, count: 16), rounds: 16), as: safety)
            let number = try await desk.change(.analysed)
            await #expect(throws: RegistryError.wrongPassword("safety")) { try await registry.prove(safety, password: "wrong") }
            let proof = try await registry.prove(safety, password: TestDesk.password)
            try await registry.perform(ApproveChange(number, comment: "fine", proof: proof), as: safety)
            let entry = try #require(try await registry.ask(SignatureCheck(.change(number)), as: quality).first)
            #expect(entry.isAboutPresentContent)
            #expect(entry.signature.person == "safety management")
            #expect(entry.signature.meaning == .approver && entry.signature.decision == .approved)
            #expect(entry.signature.comment == "fine" && entry.signature.signedAt == desk.clock.now)
            #expect(entry.signature.digest.utf8.count == 64)
        }
    }

    @Test(arguments: TestDatabase.present) func authorsAndReviewersSignWhatTheyMay(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let registry = desk.registry
            let number = try await desk.change(.requested)
            let own = TestDesk.proof(TestDesk.author)
            try await registry.perform(Sign(.change(number), as: .author, proof: own), as: TestDesk.author)
            try await registry.perform(
                Sign(.change(number), as: .reviewer, .rejected, comment: "unclear", proof: TestDesk.proof(quality)), as: quality)
            await #expect(throws: RegistryError.fourEyes(number)) {
                try await registry.perform(Sign(.change(number), as: .reviewer, proof: own), as: TestDesk.author)
            }
            let refusals: [(SignatureMeaning, SignatureDecision, String?, String)] = [
                (.author, .approved, nil, "REG-007"), (.approver, .approved, nil, "REG-006"), (.reviewer, .rejected, " ", "REG-006"),
                (.author, .rejected, "x", "REG-006"),
            ]
            for (meaning, decision, comment, code) in refusals {
                let error = await #expect(throws: RegistryError.self) {
                    try await registry.perform(
                        Sign(.change(number), as: meaning, decision, comment: comment, proof: TestDesk.proof(quality)), as: quality)
                }
                #expect(error?.code == code, "\(meaning) \(decision)")
            }
            await #expect(throws: RegistryError.wrongPassword("quality")) {
                try await registry.perform(Sign(.change(number), as: .reviewer, proof: own), as: quality)
            }
            // A reviewer's yes is no approval, and a change request is approved through its own steps.
            let error = await #expect(throws: RegistryError.self) {
                try await registry.perform(SignApproval(.change(number), proof: TestDesk.proof(safety)), as: safety)
            }
            #expect(error?.code == "REG-007")
            #expect(try await registry.ask(SignatureCheck(.change(number)), as: quality).map(\.signature.meaning) == [.author, .reviewer])
        }
    }

    @Test(arguments: TestDatabase.present) func everyRoleSignsOnlyWhatItMay(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let number = try await desk.change(.draft)
            let problem = try await desk.registry.perform(
                ReportProblem("PUMP-100", .security, .serious, from: .researcher, title: "t", description: "d"), as: TestDesk.author
            ).number
            for role in Role.allCases {
                let principal = TestDesk.person(role)
                let proof = TestDesk.proof(principal)
                for (isAllowed, body) in [
                    (
                        [.psirt, .safety, .quality, .developer].contains(role),
                        { _ = try await desk.registry.perform(Sign(.change(number), as: .reviewer, proof: proof), as: principal) }
                    ),
                    (
                        [.safety, .quality].contains(role),
                        { _ = try await desk.registry.perform(SignApproval(.problem(problem), proof: proof), as: principal) }
                    ),
                    (
                        role != .institution,
                        { _ = try await desk.registry.ask(SignatureCheck(.problem(problem)), as: principal) }
                    ),
                ] as [(Bool, () async throws -> Void)] {
                    do {
                        try await body()
                        #expect(isAllowed, "\(role)")
                    } catch let error as RegistryError {
                        #expect(!isAllowed && error.code == "REG-001", "\(role): \(error.wording.english)")
                    }
                }
            }
        }
    }

    @Test(arguments: TestDatabase.present) func aDocumentVersionIsSignedByItsBytes(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let ifu = DocumentReference(product: "PUMP-100", document: "IFU-1", version: "1.0", language: "ja")
            _ = try await desk.document("IFU-1", version: "1.0", text: "first")
            try await desk.force("UPDATE document_version SET state = 'draft'")
            // There is one way to approve a document, and this is not it.
            let error = await #expect(throws: RegistryError.self) {
                try await desk.registry.perform(SignApproval(.documentVersion(ifu), proof: TestDesk.proof(safety)), as: safety)
            }
            #expect(error?.code == "REG-007")
            try await desk.registry.perform(
                ApproveDocumentVersion(ifu, .rejected, comment: "unclear", proof: TestDesk.proof(quality)), as: quality)
            let approved = try await desk.registry.perform(ApproveDocumentVersion(ifu, proof: TestDesk.proof(safety)), as: safety)
            let check = try await desk.registry.ask(SignatureCheck(.documentVersion(ifu)), as: quality)
            #expect(check.map(\.signature.decision) == [.rejected, .approved])
            #expect(check.allSatisfy { $0.isAboutPresentContent && $0.signature.digest == approved.digest })
            // Another file behind the approval is not what was approved.
            _ = try await desk.document("IFU-2", version: "1.0", text: "second")
            try await desk.force("UPDATE document_version SET digest = (SELECT digest FROM document_version WHERE id = 2) WHERE id = 1")
            #expect(try await desk.registry.ask(SignatureCheck(.documentVersion(ifu)), as: quality).allSatisfy { !$0.isAboutPresentContent })
            let missing = DocumentReference(product: "PUMP-100", document: "IFU-1", version: "9", language: "ja")
            await #expect(throws: RegistryError.notFound(.documentVersion, "PUMP-100/IFU-1@9/ja")) {
                try await desk.registry.ask(SignatureCheck(.documentVersion(missing)), as: quality)
            }
        }
    }
}
