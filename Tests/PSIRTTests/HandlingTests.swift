import Diagnostics
import Lifecycle
import Testing

@testable import PSIRT

/// what each stage leaves to choose.
struct HandlingTests {
    private func place(
        _ handling: Handling, _ stage: DeviceStage, _ status: AnalysisStatus = .affected, _ policy: HandlingQuestion.Policy = .unknown,
        harm: Bool? = nil,
        ordinary: Bool = false
    ) -> HandlingOffer.Place? {
        HandlingOffer(HandlingQuestion(stage: stage, status: status, policy: policy, harmPossible: harm, isOrdinaryDefect: ordinary))[handling]?.place
    }

    @Test func updates() {
        #expect(place(.update, .support) == .required)
        #expect(place(.update, .support, .affected, .leave) == .offered)
        #expect(place(.update, .limitedSupport, .affected, .handle) == .required)
        #expect(place(.update, .limitedSupport, .affected, .leave) == .offered)
        #expect(place(.update, .limitedSupport, .affected, .handle, ordinary: true) == .refused)
        #expect(place(.update, .limitedSupport, .affected, .handle, harm: true, ordinary: true) == .required)
        for status in AnalysisStatus.allCases { #expect(place(.update, .endOfSupport, status, .handle, harm: true) == .refused) }
        for stage in DeviceStage.allCases { #expect(place(.update, stage, .notAffected) == .refused) }
    }

    @Test func advisories() {
        #expect(place(.advisory, .limitedSupport, .affected, .leave) == .required)
        #expect(place(.advisory, .support, .affected) == .required)
        #expect(place(.advisory, .endOfSupport, .affected) == .required)
        #expect(place(.advisory, .support, .notAffected) == .offered)
        #expect(place(.advisory, .development, .affected) == .offered)
    }

    @Test func records() {
        for status in AnalysisStatus.allCases { #expect(place(.recordOnly, .endOfSupport, status) == .required) }
        #expect(place(.recordOnly, .limitedSupport, .notAffected) == .required)
        #expect(place(.recordOnly, .support, .affected) == .refused)
        #expect(place(.recordOnly, .support, .notAffected) == .offered)
    }

    @Test func measuresBeforeCertainty() {
        for stage in [DeviceStage.support, .limitedSupport, .endOfSupport] {
            #expect(place(.interimMeasure, stage, .underInvestigation, harm: true) == .required)
            #expect(place(.interimMeasure, stage, .underInvestigation, harm: nil) == .offered)
            #expect(place(.interimMeasure, stage, .fixed, harm: true) == .offered)
        }
    }

    /// In every stage there is something that an open finding may be answered with, and what is required is never refused.
    @Test func nothingIsWithoutAnswer() {
        for stage in DeviceStage.allCases {
            for status in AnalysisStatus.allCases {
                for policy in HandlingQuestion.Policy.allCases {
                    for harm in [nil, true, false] {
                        for ordinary in [true, false] {
                            let offer = HandlingOffer(
                                HandlingQuestion(stage: stage, status: status, policy: policy, harmPossible: harm, isOrdinaryDefect: ordinary))
                            #expect(offer.options.contains { $0.place != .refused })
                            #expect(offer.options.map(\.handling) == Handling.allCases)
                            #expect(offer.required.allSatisfy { offer.refusal(of: $0) == nil })
                        }
                    }
                }
            }
        }
    }

    @Test func refusalNamesItsRule() {
        let offer = HandlingOffer(HandlingQuestion(stage: .endOfSupport, status: .affected))
        #expect(offer.refusal(of: .update)?.english.contains("R-094") == true)
        #expect(offer.refusal(of: .update)?.japanese.contains("R-094") == true)
    }
}
