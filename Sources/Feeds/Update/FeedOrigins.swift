import Diagnostics

/// Names of downloaded files in messages: such a file is gone when somebody reads of it, its address is not.
struct FeedOrigins {
    /// Addresses by path.
    let addresses: [String: String]

    /// `problem` as one of the address that its file came from, or of `record` there.
    func placed(_ problem: PlacedError, record: String? = nil) -> PlacedError {
        guard let path = path(of: problem) else { return problem }
        let inside = problem.file.dropFirst(path.count)
        return PlacedError(file: AddressRule.shown(addresses[path] ?? "") + inside + (record.map { " " + $0 } ?? ""), error: problem.error)
    }

    /// `error`, whatever it says of our files, with their addresses instead.
    func renamed(_ error: any ExplainedError) -> any ExplainedError {
        if let problem = error as? PlacedError { return placed(problem) }
        return Renamed(error: error, addresses: addresses)
    }

    /// The downloaded file that the problem is in, or in an archive in it.
    func path(of problem: PlacedError) -> String? {
        addresses[problem.file] != nil ? problem.file : addresses.keys.first { problem.file.hasPrefix($0 + " > ") }
    }

    private struct Renamed: ExplainedError {
        let error: any ExplainedError
        let addresses: [String: String]

        var code: String { error.code }

        var wording: Wording { Wording(ja: renamed(error.wording.japanese), en: renamed(error.wording.english)) }

        private func renamed(_ text: String) -> String {
            addresses.reduce(text) { text, file in
                let url = AddressRule.shown(file.value)
                return text.replacing(VisibleText.of(file.key, limit: 200), with: url).replacing(file.key, with: url)
            }
        }
    }
}
