import Diagnostics
public import Duties

/// A time before which nothing of a case goes beyond those who need to know.
public struct Embargo: Sendable, Hashable {
    /// The moment from which it may be published.
    public let until: Instant
    /// In whose time it was agreed.
    public let zone: Zone
    /// With whom.
    public let agreedWith: String

    /// An embargo until an hour of a place's clock.
    ///
    /// - Parameters:
    ///   - text: `2026-12-01T10:00`, in the time of `zone`.
    ///   - now: the moment of entry.
    /// - Throws: `PSIRT-002` without a partner, `PSIRT-022` to `PSIRT-024` for an hour that cannot be read, that does not exist or comes twice, `PSIRT-025` for one that has
    ///   passed.
    public init(until text: String, _ zone: Zone, agreedWith: String, now: Instant) throws(PSIRTError) {
        try PSIRTText.require(agreedWith, Wording(ja: "取り決めの相手", en: "with whom it was agreed"))
        let moment = try LocalHour.moment(text, zone)
        guard moment > now else { throw PSIRTError(.embargoInPast(zone.text(moment))) }
        self.init(stored: moment, zone, agreedWith: agreedWith)
    }

    /// An embargo as it was kept.
    public init(stored until: Instant, _ zone: Zone, agreedWith: String) {
        self.until = until
        self.zone = zone
        self.agreedWith = agreedWith
    }

    /// Whether it holds at a moment. At the agreed moment itself it has ended.
    public func holds(at moment: Instant) -> Bool { moment < until }
}
