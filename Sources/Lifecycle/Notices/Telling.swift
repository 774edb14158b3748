public import Duties

/// One notice to one recipient: what was said, when, and how far it came.
public struct Telling: Sendable, Hashable {
    /// The recipient's id.
    public let recipient: String
    /// What about.
    public let subject: NoticeSubject
    /// The version of the plan that it told of; nil where it told of none.
    public let planVersion: Int?
    /// The day that it named, for the end of a component; EOL and EOS are those of the plan version.
    public let day: CalendarDay?
    /// When it was sent or handed over, or put into the queue.
    public let on: CalendarDay
    /// How far it came.
    public let receipt: ReceiptState
    /// What it contained, for a package.
    public let items: Set<PackageItem>

    /// Takes the parts as they are; ``NoticeFacts`` checks them.
    public init(
        to recipient: String, _ subject: NoticeSubject, planVersion: Int? = nil, day: CalendarDay? = nil, on: CalendarDay, _ receipt: ReceiptState,
        items: Set<PackageItem> = []
    ) {
        self.recipient = recipient
        self.subject = subject
        self.planVersion = planVersion
        self.day = day
        self.on = on
        self.receipt = receipt
        self.items = items
    }
}
