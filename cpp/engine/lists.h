// Lists of customers with their figures, for the people to write to.
#pragma once

#include <string_view>

#include "engine/describe.h"
#include "report/options.h"
#include "table/orders.h"

namespace weerzien::engine {

// {"columns": [codes], "rows": [[values]]} by revenue, highest first; an error object for an
// unknown kind or id. See Engine::list.
Json customer_list(const table::Dataset& data, std::string_view kind, std::string_view id,
                   const report::Options& options);

}  // namespace weerzien::engine
