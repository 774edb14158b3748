public import Duties

/// The end of a component that customers are to hear of.
public struct ComponentEnd: Sendable, Hashable {
    /// Id of the resource.
    public let resource: String
    /// Its name for readers.
    public let name: String
    /// Its last day.
    public let day: CalendarDay
    /// Since when that day is known.
    public let knownSince: CalendarDay
    /// Releases or variants that use it; empty for all.
    public let releases: Set<String>

    /// Takes the parts as they are.
    public init(resource: String, name: String, day: CalendarDay, knownSince: CalendarDay, releases: Set<String> = []) {
        self.resource = resource
        self.name = name
        self.day = day
        self.knownSince = knownSince
        self.releases = releases
    }

    /// It concerns a recipient; where one of the two does not say which releases, it does.
    func concerns(_ recipient: Recipient) -> Bool {
        releases.isEmpty || recipient.releases.isEmpty || !releases.isDisjoint(with: recipient.releases)
    }
}
