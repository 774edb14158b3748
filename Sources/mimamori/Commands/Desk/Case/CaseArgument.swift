import ArgumentParser
import Diagnostics
import PSIRT
import Registry

/// The case that a command is about.
struct CaseArgument: ParsableArguments {
    @Argument(help: ArgumentHelp(Speech.say("案件(CASE-2026-…)", "the case (CASE-2026-…)")))
    var number: String
}

extension PSIRTCase {
    /// `CASE-2026-7K3F9QRT: verification`, what commands say when they are done.
    var line: String { "\(number): \(step.wording[Speech.language])" }
}
