import Advisories
import Registry

/// States of advisories as tags.
extension PageCall {
    func tag(_ state: AdvisoryState) -> View {
        let tone: Tone =
            switch state {
            case .draft: .info
            case .inReview: .warn
            case .approved, .published: .good
            case .superseded, .abandoned: .neutral
            case .withdrawn: .bad
            }
        return .tag(tone, say(state.title))
    }

    func tag(_ status: AdvisoryStatement.Status) -> View {
        switch status {
        case .affected: .tag(.bad, say("影響あり", "affected"))
        case .fixed: .tag(.good, say("修正済み", "fixed"))
        case .notAffected: .tag(.good, say("影響なし", "not affected"))
        case .underInvestigation: .tag(.warn, say("調査中", "under investigation"))
        }
    }

    func tag(_ severity: CSAFResult.Severity) -> View {
        switch severity {
        case .error: .tag(.bad, say("必須", "mandatory"))
        case .warning: .tag(.warn, say("推奨", "recommended"))
        case .info: .tag(.info, say("参考", "informative"))
        }
    }
}
