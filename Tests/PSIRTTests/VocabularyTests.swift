import Diagnostics
import Testing

@testable import PSIRT

struct VocabularyTests {
    @Test func statusesGoOutAndComeBack() {
        for status in AnalysisStatus.allCases {
            #expect(AnalysisStatus(csaf: status.csaf) == status)
            #expect(AnalysisStatus(cycloneDX: status.cycloneDX) == status)
            #expect(AnalysisStatus(rawValue: status.openVEX) == status)
        }
        #expect(AnalysisStatus(csaf: "recommended") == nil)
        #expect(AnalysisStatus(cycloneDX: "false_positive") == .notAffected)
        #expect(AnalysisStatus(cycloneDX: "resolved_with_pedigree") == .fixed)
    }

    /// The labels are those of the standards, and only exact ones come back as themselves.
    @Test func justificationsGoOutAndComeBackWhereTheyAreExact() {
        let labels: Set = [
            "component_not_present", "vulnerable_code_not_present", "vulnerable_code_not_in_execute_path",
            "vulnerable_code_cannot_be_controlled_by_adversary", "inline_mitigations_already_exist",
        ]
        let cycloneDX: Set = [
            "code_not_present", "code_not_reachable", "requires_configuration", "requires_dependency", "requires_environment",
            "protected_by_compiler", "protected_at_runtime", "protected_at_perimeter", "protected_by_mitigating_control",
        ]
        for justification in Justification.allCases {
            #expect(labels.contains(justification.csaf.word))
            #expect(cycloneDX.contains(justification.cycloneDX.word))
            if justification.cycloneDX.isExact { #expect(Justification(cycloneDX: justification.cycloneDX.word) == justification) }
        }
        for label in labels { #expect(Justification(csaf: label)?.csaf == MappedWord(label)) }
        for word in cycloneDX { #expect(Justification(cycloneDX: word)?.cycloneDX == MappedWord(word)) }
        #expect(Justification(csaf: "code_not_present") == nil)
        #expect(Justification(cycloneDX: "component_not_present") == nil)
    }

    @Test func responsesComeBackFromCycloneDX() {
        let words = [
            "can_not_fix": Response.cannotFix, "will_not_fix": .willNotFix, "update": .update, "rollback": .rollback,
            "workaround_available": .workaround,
        ]
        for (word, response) in words { #expect(Response(cycloneDX: word) == response) }
        #expect(Response(cycloneDX: "update_planned") == nil)
    }

    @Test func unknownWordsNameTheKnownOnes() {
        #expect(refusal { _ = try AnalysisStatus(word: "fine") } == "PSIRT-001")
        #expect(throws: PSIRTError.self) { try Justification(word: "nope") }
        do { _ = try Handling(word: "nothing", at: "finding 3") } catch {
            #expect(
                error.wording.english == "finding 3: there is no handling \"nothing\"; it is one of: update, advisory, record_only, interim_measure")
        }
    }
}
