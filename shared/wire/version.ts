// The version of everything that crosses HTTP. A server takes the present version and one back for writing, every
// version for receipts.
export const wireVersion = 1
