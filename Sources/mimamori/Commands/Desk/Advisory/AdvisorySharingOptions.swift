import ArgumentParser
import Diagnostics
import Duties
import PSIRT
import Registry

/// How far an advisory goes, from when and to whom.
struct AdvisorySharingOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.say("TLPラベル", "TLP label"), valueName: "RED|AMBER+STRICT|AMBER|GREEN|CLEAR"))
    var tlp: TLP = .clear

    @Option(help: ArgumentHelp(Speech.say("この時まで公開しない", "does not go out before"), valueName: "2026-12-01T10:00"))
    var until: String?

    @Option(help: ArgumentHelp(Speech.say("その時刻の地域", "whose hour that is"), valueName: "Asia/Tokyo|America/New_York|Europe/Brussels|UTC"))
    var zone: Zone = .tokyo

    @Option(
        name: .customLong("recipient"),
        help: ArgumentHelp(Speech.say("渡す相手(CLEAR以外で必要。繰り返せます)", "to whom it goes where it is not CLEAR (may be repeated)")))
    var recipients: [String] = []

    func sharing() throws -> AdvisorySharing {
        guard let now = Instant(SystemClock.now()) else { throw ValidationError("clock") }
        // The hour is read as one of a place's clock, as an embargo of a case is.
        let moment = try until.map { try Embargo(until: $0, zone, agreedWith: "-", now: now).until.description }
        return AdvisorySharing(label: tlp, embargoUntil: moment, recipients: recipients)
    }
}
