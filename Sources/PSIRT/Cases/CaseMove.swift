import Diagnostics

/// A step forward or back of a case.
public struct CaseMove: Sendable, Hashable {
    /// Where to.
    public let step: CaseStep
    /// Why it is closed; for ``CaseStep/closed`` alone.
    public let closing: ClosingReason?
    /// Why, in words: needed for every way back and every way out.
    public let reason: String?

    /// A move from its parts.
    public init(to step: CaseStep, closing: ClosingReason? = nil, reason: String? = nil) {
        self.step = step
        self.closing = closing
        self.reason = reason
    }

    /// Holds the move against what is known.
    ///
    /// - Throws: `PSIRT-026` for a step that may not follow, `PSIRT-027` for something that it needs, `PSIRT-028` for a reason of closing that does not hold.
    public func check(_ now: CaseProgress) throws(PSIRTError) {
        guard now.step.following.contains(step) else { throw PSIRTError(.noStep(from: now.step, to: step)) }
        func need(_ holds: Bool, _ ja: String, _ en: String) throws(PSIRTError) {
            guard holds else { throw PSIRTError(.missingForStep(step, Wording(ja: ja, en: en))) }
        }
        let isBack = now.step == .closed || (now.step != .received && step == .verification) || (step == .remediation && now.step != .verification)
        if isBack { try need(PSIRTText.says(reason), "理由", "a reason") }
        switch step {
        case .verification: try need(now.hasOwner, "担当者", "an owner")
        case .remediation, .release:
            try need(!now.origin.isAnswered || now.isAcknowledged, "受領の連絡(R-074)", "the acknowledgement of receipt (R-074)")
            try need(now.hasSubject, "対象の製品か検出", "the product or finding that it is about")
            if now.kind == .incident { try need(now.misuse.isComplete, "悪用の型A〜Eへの答え(R-099)", "answers to the misuse kinds A to E (R-099)") }
        case .closed: try checkClosing(now)
        case .received, .postRelease: break
        }
    }

    private func checkClosing(_ now: CaseProgress) throws(PSIRTError) {
        guard let closing else { throw PSIRTError(.missingForStep(step, Wording(ja: "完了の理由", en: "a reason of closing"))) }
        func refuse(_ ja: String, _ en: String) -> PSIRTError { PSIRTError(.closingReason(closing, Wording(ja: ja, en: en))) }
        guard closing.isOpen(from: now.step) else {
            throw refuse("「\(now.step.wording.japanese)」からは選べません。", "not from \"\(now.step.wording.english)\".")
        }
        guard closing == .completed || PSIRTText.says(reason) else { throw refuse("理由を書いてください。", "say why.") }
        // watching and collecting go on after EOS, as long as the device is in use.
        if closing == .obsolete, now.isInUse != false {
            throw refuse("使用中の機器がないことを確かめてください(R-072、R-105)。", "make sure that no device is in use any more (R-072, R-105).")
        }
        guard !now.origin.isAnswered || now.isReporterInformed else {
            throw refuse("届け出た相手に結果を知らせてください。", "tell the reporter how it ended.")
        }
    }
}
