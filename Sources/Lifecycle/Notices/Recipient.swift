public import Duties

/// Somebody who has the device, or is about to have it.
///
/// Who counts as the customer of a leased device (institution, lessor, distributor) the texts that we read do not say: the caller decides it.
public struct Recipient: Sendable, Hashable {
    /// Unique among the recipients of one product.
    public let id: String
    /// The name.
    public let name: String
    /// The day of the sale; nil for a customer who has not bought yet, to whom no notice is due.
    public let sold: CalendarDay?
    /// The day of delivery, past or planned; nil if there is none.
    public let delivered: CalendarDay?
    /// The day since which it no longer has the device; nil while it has.
    public let retired: CalendarDay?
    /// Releases or variants that it has; empty if not known, and then everything concerns it.
    public let releases: Set<String>

    /// Takes the parts as they are.
    public init(
        id: String, name: String, sold: CalendarDay?, delivered: CalendarDay? = nil, retired: CalendarDay? = nil, releases: Set<String> = []
    ) {
        self.id = id
        self.name = name
        self.sold = sold
        self.delivered = delivered
        self.retired = retired
        self.releases = releases
    }

    /// It still has the device on a day.
    func isConcerned(on day: CalendarDay) -> Bool { retired.map { $0 > day } ?? true }
}
