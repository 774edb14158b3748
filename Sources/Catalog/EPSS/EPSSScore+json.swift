public import JSONStream

extension EPSSScore {
    /// Writes `{score, percentile}` as the next value.
    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("score")
        json.literal(text)
        json.key("percentile")
        json.literal(percentileText)
        json.endObject()
    }
}
