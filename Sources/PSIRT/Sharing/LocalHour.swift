import Duties

/// Hours of a place's clock.
enum LocalHour {
    /// The moment when the clocks of `zone` show `text`, `2026-12-01T10:00`.
    ///
    /// - Throws: `PSIRT-022` for another form, `PSIRT-023` for an hour that daylight saving skips, `PSIRT-024` for one that comes twice.
    static func moment(_ text: String, _ zone: Zone) throws(PSIRTError) -> Instant {
        guard text.utf8.count == 16, let asUTC = Instant("\(text):00Z") else { throw PSIRTError(.notAMoment(text)) }
        // A place has few offsets; the right ones lead back to the hour that was asked for.
        let offsets = Set([-43_200, 0, 43_200].map { zone.offset(at: asUTC.adding(seconds: $0)) })
        let moments = offsets.map { asUTC.adding(seconds: -$0) }.filter { $0.seconds + zone.offset(at: $0) == asUTC.seconds }
        guard let moment = moments.first else { throw PSIRTError(.noSuchHour(text)) }
        guard moments.count == 1 else { throw PSIRTError(.hourTwice(text)) }
        return moment
    }
}
