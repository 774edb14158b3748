/// Where the files of a provider come from, in one value: a web server, a folder, or a test's own.
package struct ProviderFiles: Sendable {
    /// What an address gives: URL, headers to send, most bytes.
    package typealias Get = @Sendable (_ url: String, _ headers: [(name: String, value: String)], _ limit: Int) throws -> FetchedFile

    /// Gets a file. A status other than 200 is an answer; throws an `ExplainedError` where there is none.
    package var get: Get
    /// Whether it is a folder, where nothing can be told of the server that will serve it.
    package var isFolder: Bool
    /// Where the metadata stand in it, for a folder.
    package var start: String?

    /// Files from their parts.
    package init(isFolder: Bool, start: String? = nil, get: @escaping Get) { (self.isFolder, self.start, self.get) = (isFolder, start, get) }
}
