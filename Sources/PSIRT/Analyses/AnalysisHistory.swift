public import Duties

/// All analyses of one finding, the oldest first, and which of them counts.
///
/// Caution counts at once; relief counts when another person has reviewed it. Until then what counted before goes on, so that nobody can clear a finding alone.
public struct AnalysisHistory: Sendable, Hashable {
    /// One of them, with who wrote and who reviewed it.
    public struct Entry: Sendable, Hashable {
        /// What was said.
        public let analysis: Analysis
        /// Who said it.
        public let author: String
        /// When.
        public let at: Instant
        /// Who reviewed it and agreed; nil for none.
        public let reviewer: String?
        /// Whether a reviewer sent it back.
        public let isReturned: Bool

        /// An entry from its parts.
        ///
        /// - Throws: `PSIRT-007` if the author is the reviewer.
        public init(
            _ analysis: Analysis, by author: String, at moment: Instant, reviewer: String? = nil, isReturned: Bool = false
        ) throws(PSIRTError) {
            if let reviewer, reviewer == author { throw PSIRTError(.reviewedByAuthor(author)) }
            self.analysis = analysis
            self.author = author
            at = moment
            self.reviewer = reviewer
            self.isReturned = isReturned
        }

        /// Whether it may count.
        public var counts: Bool { !isReturned && (!analysis.status.isRelief || reviewer != nil) }
    }

    /// All of them.
    public let entries: [Entry]

    /// A history of these, the oldest first.
    public init(_ entries: [Entry]) { self.entries = entries }

    /// The analysis that counts: the newest that may.
    public var current: Entry? { entries.last(where: \.counts) }

    /// A newer one that waits for its review.
    public var proposed: Entry? { entries.last.flatMap { $0.counts || $0.isReturned ? nil : $0 } }

    /// The status that counts.
    public var status: AnalysisStatus { current?.analysis.status ?? .underInvestigation }

    /// Whether the day of re-review of what counts has come.
    public func needsReview(on today: CalendarDay) -> Bool { current?.analysis.reviewBy.map { $0 <= today } ?? false }
}
