import Registry

/// States as tags: the same state looks the same on every page.
extension PageCall {
    func tag(_ state: ReleaseState) -> View {
        let tone: Tone =
            switch state {
            case .inWork: .info
            case .frozen: .warn
            case .released: .good
            case .withdrawn: .neutral
            }
        return .tag(tone, say(state.title))
    }

    func tag(_ state: FindingState) -> View {
        let tone: Tone =
            switch state {
            case .open: .bad
            case .question: .warn
            case .cleared: .good
            case .gone: .neutral
            }
        return .tag(tone, say(state.title))
    }

    func tag(_ applicability: Applicability) -> View {
        let tone: Tone =
            switch applicability {
            case .undecided: .warn
            case .applicable: .info
            case .notApplicable: .neutral
            }
        return .tag(tone, say(applicability.title))
    }

    func tag(_ state: ChangeState) -> View {
        let tone: Tone =
            switch state {
            case .draft, .cancelled: .neutral
            case .requested, .implemented: .info
            case .analysed: .warn
            case .approved, .verified, .closed: .good
            case .rejected: .bad
            }
        return .tag(tone, say(state.title))
    }

    func tag(_ state: ProblemState) -> View {
        let tone: Tone =
            switch state {
            case .reported: .warn
            case .investigating: .info
            case .concluded, .closed: .good
            }
        return .tag(tone, say(state.title))
    }

    func tag(_ severity: ProblemSeverity) -> View {
        let tone: Tone =
            switch severity {
            case .minor: .neutral
            case .moderate: .info
            case .serious: .warn
            case .critical: .bad
            }
        return .tag(tone, say(severity.title))
    }

    func tag(_ state: JobState) -> View {
        let tone: Tone =
            switch state {
            case .queued: .neutral
            case .running: .info
            case .done: .good
            case .failed: .bad
            case .cancelled: .neutral
            }
        return .tag(tone, say(state.title))
    }

    func tag(_ state: DocumentState) -> View {
        let tone: Tone =
            switch state {
            case .draft: .warn
            case .approved: .good
            case .obsolete: .neutral
            }
        return .tag(tone, say(state.title))
    }

    func tag(_ status: DocumentChecklist.Status) -> View {
        let tone: Tone =
            switch status {
            case .present: .good
            case .notApproved: .warn
            case .missing: .bad
            }
        return .tag(tone, say(status.title))
    }

    func tag(_ state: StoredSBOM.State) -> View { .tag(state == .accepted ? .good : .bad, say(state.title)) }

    func tag(_ decision: SignatureDecision) -> View { .tag(decision == .approved ? .good : .bad, say(decision.title)) }
}
