/// What somebody outside had to do with the vulnerabilities of an advisory (CSAF 2.0 section 3.2.3.6 `involvements`, 2.1 CSD04 `document.involvement`).
public struct AdvisoryInvolvement: Sendable, Hashable {
    /// Who it was. Both versions of CSAF have these words.
    public enum Party: String, Sendable, Hashable, CaseIterable {
        /// A coordination centre, such as JPCERT/CC.
        case coordinator
        /// Who found the vulnerability.
        case discoverer
        /// Who uses the products.
        case user
        /// Another maker, such as the one of a component.
        case vendor
        /// Anyone else.
        case other
    }

    /// What happened.
    public enum Action: String, Sendable, Hashable, CaseIterable {
        /// They told the publisher of it.
        case reported
        /// The publisher told them of it, so that they coordinate.
        case handedOver = "handed_over"
    }

    /// Who it was.
    public var party: Party
    /// Its name; nil where it is not to be named.
    public var name: String?
    /// What happened.
    public var action: Action
    /// Whether the party is known to have the report: one that reported has it, one that it was sent to once it answered.
    public var isAcknowledged: Bool
    /// When it happened.
    public var date: AdvisoryTime
    /// The same in words.
    public var summary: AdvisoryText

    /// An involvement from its parts.
    public init(_ party: Party, name: String? = nil, _ action: Action, isAcknowledged: Bool = true, date: AdvisoryTime, summary: AdvisoryText) {
        (self.party, self.name, self.action, self.isAcknowledged) = (party, name, action, isAcknowledged)
        (self.date, self.summary) = (date, summary)
    }
}
