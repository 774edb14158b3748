import PSIRT
import Registry

/// States of judgements and cases as tags.
extension PageCall {
    func tag(_ status: AnalysisStatus) -> View {
        let tone: Tone =
            switch status {
            case .underInvestigation: .warn
            case .affected: .bad
            case .fixed, .notAffected: .good
            }
        return .tag(tone, say(status.wording))
    }

    func tag(_ verdict: ReviewVerdict) -> View {
        let tone: Tone =
            switch verdict {
            case .proposed: .warn
            case .agreed: .good
            case .returned: .neutral
            }
        return .tag(tone, say(verdict.title))
    }

    func tag(_ place: HandlingOffer.Place) -> View {
        switch place {
        case .required: .tag(.bad, say("必要", "required"))
        case .offered: .tag(.info, say("選べる", "offered"))
        case .refused: .tag(.neutral, say("選べない", "not offered"))
        }
    }

    func tag(_ step: CaseStep) -> View {
        let tone: Tone =
            switch step {
            case .received: .bad
            case .verification, .remediation: .warn
            case .release, .postRelease: .info
            case .closed: .good
            }
        return .tag(tone, say(step.wording))
    }

    func tag(_ label: TLP) -> View {
        let tone: Tone =
            switch label {
            case .red: .alarm
            case .amberStrict, .amber: .warn
            case .green: .good
            case .clear: .neutral
            }
        return .tag(tone, label.rawValue)
    }
}
