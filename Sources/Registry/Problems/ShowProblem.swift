/// A problem report with all that belongs to it.
public struct ShowProblem: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// What is shown.
    public struct Answer: Sendable {
        /// The problem report.
        public let problem: ProblemReport
        /// Code of the product.
        public let product: String
        /// Version of the release in which it was seen.
        public let release: String?
        /// Name of who reported it.
        public let author: String
        /// What it is linked to.
        public let links: [ShownLink]
        /// The signatures, and whether each is still about its text.
        public let signatures: [SignatureCheck.Entry]
        /// What may be done next, by whoever has the right.
        public let possible: [ProblemAction]
    }

    /// Which.
    public var number: String

    /// A question about one problem report.
    public init(_ number: String) { self.number = number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofProblem: number) }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let problem = try reader.problem(number)
        return Answer(
            problem: problem, product: try reader.get(Product.self, problem.product).code,
            release: try problem.release.map { try reader.get(Release.self, $0).version }, author: try reader.get(Person.self, problem.author).name,
            links: try ShownLink.all(.problemReport, problem.id, reader), signatures: try SignatureCheck.entries(problem.signed(in: reader), reader),
            possible: ProblemTransition.possible(from: problem.state))
    }
}
