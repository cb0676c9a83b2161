// Whole numbers of 128 bits, for exact sums of amounts times counts and of squared amounts.
#pragma once

namespace weerzien::metrics {

__extension__ using Wide = __int128;

}  // namespace weerzien::metrics
